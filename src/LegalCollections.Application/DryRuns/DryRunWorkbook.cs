using LegalCollections.Application.Common;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace LegalCollections.Application.DryRuns;

/// <summary>A dry run as a workbook: steps with their costs, days, and every case with what it gets and when.</summary>
public static class DryRunWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows that a worksheet holds, less its heading.</summary>
    private const int MostRows = 1_048_575;

    public static byte[] Render(DryRunSums sums, IReadOnlyList<UnitCost> costs, DryRunWords names, Wording words)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(words);
        using var stream = new MemoryStream();
        var sheets = new Dictionary<string, object>
        {
            [words["dryruns.sheet.steps"]] = sums.Steps.Select(step => Step(step, costs, names, words)).DefaultIfEmpty([]).ToList(),
            [words["dryruns.sheet.days"]] = sums.Days.Select(day => Day(day, words)).DefaultIfEmpty([]).ToList(),
            [words["dryruns.sheet.lines"]] = sums.Lines.Take(MostRows).Select(line => Line(line, costs, names, words)).DefaultIfEmpty([]),
            [words["dryruns.sheet.answers"]] = sums.Points.Select(point => Point(point, names, words)).DefaultIfEmpty([]).ToList(),
        };
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { AutoFilter = false, FastMode = true, EnableAutoWidth = true });
        return stream.ToArray();
    }

    private static Dictionary<string, object?> Step(DryRunStep step, IReadOnlyList<UnitCost> costs, DryRunWords names, Wording words) => new()
    {
        [words["dryruns.channel"]] = words.Enum(step.Kind),
        [words["dryruns.step"]] = SpreadsheetText.Neutralise(names.Of(words, step)),
        [words["dryruns.first"]] = step.First.ToDateTime(TimeOnly.MinValue),
        [words["dryruns.last"]] = step.Last.ToDateTime(TimeOnly.MinValue),
        [words["dryruns.count"]] = step.Count,
        [words["dryruns.unitCost"]] = costs.FirstOrDefault(c => c.Kind == step.Kind)?.Amount,
        [words["dryruns.cost"]] = step.CostWith(costs),
        [words["dryruns.source"]] = SpreadsheetText.Neutralise(costs.FirstOrDefault(c => c.Kind == step.Kind)?.SourceIn(words) ?? ""),
    };

    private static Dictionary<string, object?> Day(DryRunDay day, Wording words)
    {
        var row = new Dictionary<string, object?> { [words["dryruns.day"]] = day.On.ToDateTime(TimeOnly.MinValue) };
        foreach (var kind in Enum.GetValues<DryRunKind>())
        {
            row[words.Enum(kind)] = day.Of(kind);
        }

        return row;
    }

    private static Dictionary<string, object?> Line(DryRunLine line, IReadOnlyList<UnitCost> costs, DryRunWords names, Wording words) => new()
    {
        [words["dryruns.day"]] = line.On.ToDateTime(TimeOnly.MinValue),
        [words["dryruns.case"]] = line.CaseNumber,
        [words["dryruns.debtor"]] = SpreadsheetText.Neutralise(line.Debtor),
        [words["dryruns.channel"]] = words.Enum(line.Kind),
        [words["dryruns.step"]] = SpreadsheetText.Neutralise(names.Of(words, line)),
        [words["dryruns.cost"]] = costs.FirstOrDefault(c => c.Kind == line.Kind)?.Amount,
    };

    private static Dictionary<string, object?> Point(DryRunPoint point, DryRunWords names, Wording words) => new()
    {
        [words["dryruns.point"]] = SpreadsheetText.Neutralise(names.Of(words, point)),
        [words["dryruns.answer"]] = SpreadsheetText.Neutralise(DryRunWords.Answer(words, point.Answer)),
        [words["dryruns.count"]] = point.Cases,
    };
}
