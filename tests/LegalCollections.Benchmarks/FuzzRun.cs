using System.Diagnostics;
using System.Globalization;

namespace LegalCollections.Benchmarks;

/// <summary>Gives a reader damaged files by the thousand: each must end in a refusal or a result, in little time and memory.</summary>
internal static class FuzzRun
{
    private const int LongestSeconds = 5;
    private const int MostMegabytes = 500;

    /// <param name="kind">What the files are, for the answer.</param>
    /// <param name="inputs">How many damaged files.</param>
    /// <param name="originals">What is damaged, one after the other.</param>
    /// <param name="damage">The same seed gives the same files.</param>
    /// <param name="endOf">Reads one file and says in a word what became of it.</param>
    /// <returns>The process's exit code: 1 when a file crashed the reader or took over 5 seconds or 500 MB.</returns>
    public static int Run(string kind, int inputs, IReadOnlyList<byte[]> originals, Func<byte[], Random, byte[]> damage, Func<byte[], string> endOf)
    {
        var random = new Random(20260309);
        var (ends, slowest) = (new SortedDictionary<string, int>(StringComparer.Ordinal), TimeSpan.Zero);
        for (var i = 0; i < inputs; i++)
        {
            var input = damage(originals[i % originals.Count], random);
            var watch = Stopwatch.StartNew();
            try
            {
                var end = endOf(input);
                ends[end] = ends.GetValueOrDefault(end) + 1;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                Console.WriteLine($"Input {i} crashed the reader: {fault}");
                return 1;
            }

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 / 1024 / 1024;
        var told = string.Join(", ", ends.Select(end => string.Create(CultureInfo.InvariantCulture, $"{end.Value:N0} {end.Key}")));
        Console.WriteLine($"{inputs:N0} damaged {kind} files of {originals.Count}: {told}, none crashed; "
            + $"slowest {slowest.TotalMilliseconds:N0} ms (limit {LongestSeconds * 1_000:N0}), peak memory {memory:N0} MB (limit {MostMegabytes})");
        return slowest > TimeSpan.FromSeconds(LongestSeconds) || memory > MostMegabytes ? 1 : 0;
    }
}
