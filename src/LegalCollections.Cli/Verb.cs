using System.CommandLine;

namespace LegalCollections.Cli;

/// <summary>One verb of the command line; a file with one class of this kind adds the verb, no list is edited.</summary>
public abstract class Verb
{
    /// <param name="path">The words typed after the program's name: <c>"version"</c> or <c>"database migrate"</c>.</param>
    /// <param name="summary">One line for <c>--help</c>.</param>
    protected Verb(string path, string summary)
    {
        var words = path.Split(' ');
        Group = words.Length > 1 ? words[0] : "";
        Command = new Command(words[^1], summary);
        Command.SetAction(async (input, ct) =>
        {
            var output = new VerbOutput(input.GetValue(CommandLine.Json), input.InvocationConfiguration.Output, input.InvocationConfiguration.Error);
            try
            {
                return output.Write(await RunAsync(input, output, ct));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return output.Write(VerbOutcome.Refuse(new VerbReason("cli.FileNotRead", e.Message)));
            }
        });
    }

    /// <summary>The first word of a verb of two words, or empty.</summary>
    public string Group { get; }

    /// <summary>Where a verb adds its arguments and options.</summary>
    public Command Command { get; }

    protected abstract Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct);
}
