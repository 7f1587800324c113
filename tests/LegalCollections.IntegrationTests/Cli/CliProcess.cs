using System.Diagnostics;
using System.Text.Json;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>Runs the real program, because scripts rely on its exit codes and its JSON.</summary>
internal static class CliProcess
{
    public static Task<CliRun> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <param name="database">The office it works in; null for verbs that need none.</param>
    /// <param name="arguments">What is typed after the program's name.</param>
    public static async Task<CliRun> RunAsync(TestDatabase? database, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "legalcollections"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (database is not null)
        {
            start.Environment["ConnectionStrings__Office"] = database.Connection;
            start.Environment["ConnectionStrings__OfficeOwner"] = database.OwnerConnection;
            start.Environment["Office__DataFolder"] = database.Folder;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliRun(process.ExitCode, await output, await errors);
    }
}

/// <summary>What a run of the program left behind.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Errors)
{
    public JsonElement Result => Answer.GetProperty("result");

    public IReadOnlyList<(string Code, string? Where, string Message)> Reasons =>
    [
        .. Answer.GetProperty("reasons").EnumerateArray().Select(reason =>
            (reason.GetProperty("code").GetString()!, reason.GetProperty("where").GetString(), reason.GetProperty("message").GetString()!)),
    ];

    private JsonElement Answer => JsonDocument.Parse(Output).RootElement;
}
