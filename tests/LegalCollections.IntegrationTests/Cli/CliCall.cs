using LegalCollections.Cli;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>Calls the program where the test runs: what it says does not depend on a process of its own, whose start takes longer than the call.</summary>
internal static class CliCall
{
    public static async Task<CliRun> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, errors);
        return new CliRun(exitCode, output.ToString(), errors.ToString());
    }
}
