using LegalCollections.Cli;

return await CommandLine.RunAsync(args);
