using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Reports;

/// <summary>What the firm answers to a creditor's "where do my debts stand?": sums and every case, as of one day.</summary>
/// <param name="ClientTaxId">With its mask.</param>
/// <param name="RecoveredInMonth">Payments from the first of the day's month up to the day (BRL).</param>
/// <param name="Agreed">Agreements that ran on the day.</param>
/// <param name="CostsToReimburse">Of the costs up to the day, those that the client is asked to give back (BRL).</param>
public sealed record StatusReport(
    ClientId ClientId, string ClientName, string ClientTaxId, DateOnly On, decimal RecoveredInMonth, AgreedTotal Agreed,
    decimal CostsToReimburse, IReadOnlyList<CaseStanding> Cases)
{
    public int Titles => Cases.Sum(c => c.Titles);

    /// <summary>Principal of all titles handed over (BRL).</summary>
    public decimal Placed => Cases.Sum(c => c.Principal);

    public decimal Recovered => Cases.Sum(c => c.Recovered);

    /// <summary>What the firm laid out up to the day (BRL).</summary>
    public decimal Costs => Cases.Sum(c => c.Costs);

    /// <summary>Owed on the day in the cases that run (BRL).</summary>
    public decimal Balance => Cases.Sum(c => c.Balance ?? 0m);

    /// <summary>Cases whose balance could not be computed (a rate above the legal limit, a missing index).</summary>
    public int WithoutBalance => Cases.Count(c => c.Balance is null);

    public bool Provisional => Cases.Any(c => c.Provisional);

    /// <summary>The running cases by stage in the order of the collection; stages without a case are left out.</summary>
    public IReadOnlyList<StageTotal> ByStage =>
    [
        .. Cases.Where(c => c.Closed is null).GroupBy(c => c.Stage).OrderBy(g => g.Key)
            .Select(g => new StageTotal(g.Key, g.Count(), g.Sum(c => c.Balance ?? 0m))),
    ];

    /// <summary>The balance by delay; the class of what is not due yet stands only where there is something in it.</summary>
    public IReadOnlyList<AgeTotal> ByAge =>
    [
        .. Ageing.Buckets.Select((bucket, place) => new AgeTotal(bucket, Cases.Sum(c => c.ByAge[place])))
            .Where(total => total.Bucket.LastDay > 0 || total.Balance > 0m),
    ];
}

/// <summary>Agreements that run: how many and what they will bring (BRL).</summary>
public sealed record AgreedTotal(int Count, decimal Total);

/// <summary>The running cases in one stage.</summary>
public sealed record StageTotal(CollectionStage Stage, int Cases, decimal Balance);

/// <summary>The balance in one class of delay.</summary>
public sealed record AgeTotal(AgeBucket Bucket, decimal Balance);
