using System.Globalization;
using LegalCollections.Benchmarks;

switch (args)
{
    case ["import", .. var rest]:
        await ImportBenchmark.RunAsync(rest is [var lines] ? int.Parse(lines, CultureInfo.InvariantCulture) : 100_000);
        return 0;
    case ["workflows", .. var rest]:
        await WorkflowBenchmark.RunAsync(rest is [var waiting] ? int.Parse(waiting, CultureInfo.InvariantCulture) : 200_000);
        return 0;
    case ["recount", .. var rest]:
        await RecountBenchmark.RunAsync(rest is [var deadlines] ? int.Parse(deadlines, CultureInfo.InvariantCulture) : 40_000);
        return 0;
    default:
        Console.Error.WriteLine("Usage: import [lines] | workflows [most waiting] | recount [deadlines]");
        return 2;
}
