using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Debts;

/// <summary>A month of a published series as the office recorded it; it stands before the shipped one, and a correction is a new record.</summary>
public sealed class OfficeIndex
{
    /// <summary>The series that may be recorded by hand: published a month at a time, in percent.</summary>
    public static readonly IReadOnlyList<IndexSeries> Recordable =
    [
        IndexSeries.Ipca, IndexSeries.Ipca15, IndexSeries.Inpc, IndexSeries.IgpM, IndexSeries.IgpDi, IndexSeries.SelicMonthly, IndexSeries.TaxaLegal,
    ];

    private OfficeIndex() { }

    public Guid Id { get; private set; }
    public IndexSeries Series { get; private set; }

    /// <summary>First day of the month meant.</summary>
    public DateOnly MonthStart { get; private set; }

    /// <summary>In the month, at most six decimals.</summary>
    public Percent Value { get; private set; }

    /// <summary>Where it was published.</summary>
    public string Source { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    public YearMonth Month => YearMonth.Of(MonthStart);

    public static OfficeIndex Record(IndexSeries series, YearMonth month, decimal percent, string source, DateTimeOffset at, string by) => new()
    {
        Id = Guid.CreateVersion7(),
        Series = series,
        MonthStart = month.FirstDay,
        Value = new Percent(percent),
        Source = source.Trim(),
        RecordedAt = at,
        RecordedBy = by,
    };
}
