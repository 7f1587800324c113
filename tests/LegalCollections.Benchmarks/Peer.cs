using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LegalCollections.Benchmarks;

/// <summary>A package from npm that does the same work in the same run, restored from the lock file beside its script.</summary>
internal static class Peer
{
    /// <param name="script">A file in <c>peers</c> that prints the wall and the processor milliseconds of one piece of work.</param>
    /// <param name="input">What the script reads.</param>
    /// <param name="arguments">What follows the script's name.</param>
    /// <returns>Null, after a word to the user, when Node.js or npm is missing or the peer fails.</returns>
    public static async Task<Cost?> RunAsync(string script, string input, params string[] arguments)
    {
        if (await RunAsync(Folder(), "npm", "", ["ci", "--no-audit", "--no-fund", "--silent"]) is null
            || await RunAsync(Folder(), "node", input, [script, .. arguments]) is not { } printed)
        {
            await Console.Error.WriteLineAsync($"{script} could not run: it needs Node.js and npm.");
            return null;
        }

        var figures = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        return new Cost(figures[0], figures[1]);
    }

    /// <returns>What the program printed; null when it is missing or failed.</returns>
    public static async Task<string?> RunAsync(string folder, string program, string input, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? printed : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "peers");
}

/// <summary>What one piece of work costs, in milliseconds by the clock and of the processor; the latter also holds on a busy machine.</summary>
internal sealed record Cost(double Wall, double Processor)
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(4);

    /// <summary>Does the work for four seconds, until the compiler has done its own, then <paramref name="times"/> more.</summary>
    public static Cost Of(int times, Action work)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Warm)
        {
            work();
        }

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        watch.Restart();
        for (var i = 0; i < times; i++)
        {
            work();
        }

        process.Refresh();
        return new Cost(watch.Elapsed.TotalMilliseconds / times, (process.TotalProcessorTime - before).TotalMilliseconds / times);
    }

    public string Against(Cost peer, string aim) =>
        $"{peer.Wall:N2} ms ({peer.Processor:N2} ms of processor); ratio {peer.Wall / Wall:N1} by the clock, {peer.Processor / Processor:N1} by the processor (aim: {aim})";

    public override string ToString() => $"{Wall:N2} ms ({Processor:N2} ms of processor)";
}
