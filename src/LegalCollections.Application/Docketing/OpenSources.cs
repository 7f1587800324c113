using LegalCollections.Application.Common;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Sources;

namespace LegalCollections.Application.Docketing;

/// <summary>Lists every shipped rule whose source says "a confirmar", with what the office's lawyers found about it.</summary>
public sealed class OpenSources(OfficeSources sources, Wording words) : IUseCase
{
    private const string Unverified = "a confirmar";

    public async Task<IReadOnlyList<SourceGroup>> HandleAsync(CancellationToken ct)
    {
        var reviews = await sources.AllAsync(ct);
        return
        [
            .. Items().GroupBy(item => item.Kind).OrderBy(group => group.Key)
                .Select(group => new SourceGroup(group.Key, [.. group.Select(item => new ReviewedItem(item, [.. reviews.History(item.Item)]))])),
        ];
    }

    /// <summary>The item of this name; <see langword="null"/> for one that is not shipped as unverified.</summary>
    public SourceItem? Find(string? item) => Items().FirstOrDefault(known => known.Item == item);

    private IEnumerable<SourceItem> Items() =>
    [
        .. DeadlineRules.All.Where(rule => IsOpen(rule.Source))
            .Select(rule => new SourceItem(rule.SourceItem, SourceKind.Deadline, words.Culture.Name == Texts.Default ? rule.Name : rule.EnglishName, rule.Source, rule.Length, words["deadlines.unit." + rule.Unit])),
        .. Limitation.Table.Where(row => IsOpen(row.Source))
            .Select(row => new SourceItem(row.Item, SourceKind.Limitation, words[row.TextKey], row.Source, row.Months, words["sources.months"])),
        new(MinimumWage.Item, SourceKind.Wage, words["sources.wage"], MinimumWage.Shipped[^1].Source, MinimumWage.Shipped[^1].Amount, "R$"),
        .. Enum.GetValues<SuspensionKind>().Select(kind => new Suspension(kind, default, default)).Where(held => IsOpen(held.Source))
            .Select(held => new SourceItem($"suspension:{held.Kind}", SourceKind.Limitation, words["debts.suspension." + held.Kind], held.Source)),
        .. CalculationPractice.AllReadings.Where(reading => IsOpen(reading.Source))
            .Select(reading => new SourceItem($"practice:{reading.Choice}.{reading.Value}", SourceKind.Practice, words[reading.TextKey], reading.Source)),
        .. ActionDecisionTable.Sources.Where(IsOpen).Select(source => new SourceItem($"action:{source}", SourceKind.Action, words["sources.action"], source)),
        .. CourtCalendars.Unverified.Select(day => new SourceItem($"calendar:{day.Code}:{day.Name}", SourceKind.Calendar, $"{day.Calendar}: {day.Name}", day.Law)).DistinctBy(item => item.Item),
    ];

    private static bool IsOpen(string source) => source.Contains(Unverified, StringComparison.Ordinal);
}

/// <summary>What a source belongs to, in the order of the page.</summary>
public enum SourceKind { Deadline, Limitation, Wage, Practice, Action, Calendar }

/// <summary>One shipped rule that nobody has verified.</summary>
/// <param name="Value">Its figure, where it has one that can be corrected here; a calendar is corrected by a court's act.</param>
/// <param name="Unit">In the words of the reader.</param>
public sealed record SourceItem(string Item, SourceKind Kind, string Name, string Source, decimal? Value = null, string Unit = "");

/// <summary>The same with the office's findings, the newest first.</summary>
public sealed record ReviewedItem(SourceItem Shipped, IReadOnlyList<SourceReview> History)
{
    public bool IsOpen => History.Count == 0;
}

/// <summary>The items of one kind.</summary>
public sealed record SourceGroup(SourceKind Kind, IReadOnlyList<ReviewedItem> Items)
{
    public int Open => Items.Count(item => item.IsOpen);
}
