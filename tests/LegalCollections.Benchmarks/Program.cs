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
    case ["debts", .. var rest]:
        DebtBenchmark.Run(rest is [var titles] ? int.Parse(titles, CultureInfo.InvariantCulture) : 450_000);
        return 0;
    case ["deadlines", .. var rest]:
        DeadlineBenchmark.Run(rest is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    case ["recount", .. var rest]:
        await RecountBenchmark.RunAsync(rest is [var deadlines] ? int.Parse(deadlines, CultureInfo.InvariantCulture) : 40_000);
        return 0;
    case ["report", .. var rest]:
        return await ReportBenchmark.RunAsync(rest is [var times] ? int.Parse(times, CultureInfo.InvariantCulture) : 100);
    case ["fill", .. var rest]:
        return await FillBenchmark.RunAsync(rest is [var fillings] ? int.Parse(fillings, CultureInfo.InvariantCulture) : 500);
    case ["topdf", .. var rest]:
        return await ToPdfBenchmark.RunAsync(rest is [var settings] ? int.Parse(settings, CultureInfo.InvariantCulture) : 200);
    case ["petitions", .. var rest]:
        PetitionsBenchmark.Run(rest is [var petitions] ? int.Parse(petitions, CultureInfo.InvariantCulture) : 1_000);
        return 0;
    case ["fuzz", .. var rest]:
        return FuzzBenchmark.Run(rest is [var inputs, ..] ? int.Parse(inputs, CultureInfo.InvariantCulture) : 10_000, [.. rest.Skip(1)]);
    case ["fuzz-word", .. var rest]:
        return WordFuzzBenchmark.Run(rest is [var drafts, ..] ? int.Parse(drafts, CultureInfo.InvariantCulture) : 10_000, [.. rest.Skip(1)]);
    default:
        Console.Error.WriteLine("Usage: import [lines] | workflows [most waiting] | debts [titles] | deadlines [count] | recount [deadlines] | report [times] | fill [times] | topdf [times] | petitions [count] | fuzz [inputs] [PDF…] | fuzz-word [inputs] [DOCX…]");
        return 2;
}
