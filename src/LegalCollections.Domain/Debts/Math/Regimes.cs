using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>A stretch of time under one rule of interest.</summary>
/// <param name="OnNominal">The rate holds correction too, so it falls on the value before correction (Selic alone).</param>
internal sealed record InterestPart(string TextKey, DateOnly After, DateOnly To, Accrued Accrued, string Source, IndexSeries? Series, bool OnNominal = false);

/// <summary>A stretch of time under one index.</summary>
/// <param name="After">As <see cref="Accrual.Correction"/> reads it.</param>
internal sealed record CorrectionSpan(IndexSeries Series, DateOnly After, DateOnly To, bool AfterSelic);

/// <summary>Which rule governs which days of a title: the change of law of 30/08/2024 stands here and nowhere else.</summary>
internal static class Regimes
{
    private const string OldCodeSource = "CC/1916 art. 1.062: 0,5 % a.m. até 10/01/2003";

    private const string OldPracticeSource = "CC art. 406 (redação anterior); CTN art. 161 §1: 1 % a.m., afastado pelo STJ Tema 1.368 (a confirmar)";

    /// <summary>The rules of interest between two days, each with its rate; none where nothing runs.</summary>
    public static Result<List<InterestPart>> Interest(AccrualTerms terms, CalculationPractice practice, IndexTable indices, DateOnly after, DateOnly to)
    {
        var parts = new List<InterestPart>();
        if (after >= to)
        {
            return parts;
        }

        var problem = terms.Interest switch
        {
            InterestRule.LegalRate => Selic(parts, practice, indices, after, to) ?? Legal(parts, practice, indices, after, to),
            InterestRule.OldPractice => OnePercent(parts, terms, practice, after, to) ?? Legal(parts, practice, indices, after, to),
            InterestRule.SpainCommercial => Commercial(parts, IndexSeries.SpainCommercial, "Ley 3/2004 arts. 5 y 7", after, to),
            InterestRule.ItalyCommercial => Commercial(parts, IndexSeries.ItalyCommercial, "D.Lgs. 231/2002 artt. 4 e 5", after, to),
            _ => null,
        };
        if (problem is not null)
        {
            return problem;
        }

        if (terms.Interest == InterestRule.ContractualMonthly)
        {
            var agreed = Accrual.Contractual(terms.InterestRate.Value, terms.InterestSource, after, to, practice.InterestPeriods);
            parts.Add(new("debts.line.contractualInterest", after, to, agreed, terms.InterestSource, null));
        }
        else if (terms.Interest == InterestRule.ContractualAnnual)
        {
            var agreed = CommercialInterest.Fixed(terms.InterestRate.Value, terms.InterestSource, after, to);
            parts.Add(new("debts.line.annualInterest", after, to, agreed, terms.InterestSource, null));
        }

        return parts;
    }

    /// <summary>The stretches that are corrected between two days.</summary>
    /// <remarks>Law: CC art. 389 par. ún.; a period that Selic covers is not corrected again (STJ Tema 1.368).</remarks>
    public static IEnumerable<CorrectionSpan> Correction(StatementTitle title, CalculationPractice practice, DateOnly after, DateOnly to)
    {
        if (SeriesOf(title.Terms.Correction) is not { } series)
        {
            yield break;
        }

        if (title.Terms.Interest != InterestRule.LegalRate || title.InterestFrom > Accrual.LastSelicDay)
        {
            yield return new(series, after, to, false);
            yield break;
        }

        if (after < title.InterestFrom)
        {
            var before = title.Terms.Correction == CorrectionRule.Ipca ? IndexSeries.TjspTable : series;
            yield return new(before, after, Earlier(to, title.InterestFrom), false);
        }

        var resumed = practice is { CorrectionPeriods: CorrectionPeriods.WholeMonths, MonthRule: TlMonthRule.Bcb }
            ? TaxaLegal.First.Next.FirstDay
            : Accrual.LastSelicDay;
        if (to > resumed)
        {
            yield return new(series, Later(after, resumed), to, true);
        }
    }

    public static string Name(IndexSeries series) => series switch
    {
        IndexSeries.Ipca => "IPCA",
        IndexSeries.Ipca15 => "IPCA-15",
        IndexSeries.Inpc => "INPC",
        IndexSeries.IgpM => "IGP-M",
        IndexSeries.IgpDi => "IGP-DI",
        _ => "TJSP",
    };

    public static string Source(IndexSeries series) => series switch
    {
        IndexSeries.Ipca => "CC art. 389 par. ún.; IPCA, BCB SGS 433",
        IndexSeries.Ipca15 => "Manual de Cálculos da Justiça Federal; IPCA-15, BCB SGS 7478",
        IndexSeries.Inpc => "INPC, BCB SGS 188",
        IndexSeries.IgpM => "IGP-M, BCB SGS 189",
        IndexSeries.IgpDi => "IGP-DI, BCB SGS 190",
        _ => "TJSP, Tabela Prática: INPC até 08/2024, IPCA depois (Prov. CG 54/2024; mês da troca a confirmar)",
    };

    public static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static IndexSeries? SeriesOf(CorrectionRule rule) => rule switch
    {
        CorrectionRule.Ipca => IndexSeries.Ipca,
        CorrectionRule.CourtTable => IndexSeries.TjspTable,
        CorrectionRule.Inpc => IndexSeries.Inpc,
        CorrectionRule.IgpM => IndexSeries.IgpM,
        CorrectionRule.IgpDi => IndexSeries.IgpDi,
        CorrectionRule.Ipca15 => IndexSeries.Ipca15,
        _ => null,
    };

    private static Problem? Selic(List<InterestPart> parts, CalculationPractice practice, IndexTable indices, DateOnly after, DateOnly on)
    {
        if (after >= Accrual.LastSelicDay)
        {
            return null;
        }

        var to = Earlier(on, Accrual.LastSelicDay);
        var selic = Accrual.Selic(indices, after, to, practice.Selic);
        if (selic.Failed)
        {
            return selic.Problem;
        }

        var key = (on > Accrual.LastSelicDay, practice.Crossing) switch
        {
            (false, _) => "debts.line.selic",
            (true, CrossingRule.KeepSelic) => "debts.line.selicUntilTransition",
            _ => "debts.line.selicCorrectedOn",
        };
        parts.Add(new(
            key, after, to, selic.Value, "CC art. 406 (redação anterior à Lei 14.905/2024); STJ Tema 1.368; BCB SGS 4390", IndexSeries.SelicMonthly, OnNominal: true));
        return null;
    }

    private static Problem? Legal(List<InterestPart> parts, CalculationPractice practice, IndexTable indices, DateOnly after, DateOnly on)
    {
        var from = Later(after, Accrual.LastSelicDay);
        if (on <= from)
        {
            return null;
        }

        var legal = Accrual.LegalRate(indices, from, on, practice);
        if (legal.Failed)
        {
            return legal.Problem;
        }

        parts.Add(new("debts.line.legalInterest", from, on, legal.Value, "CC art. 406 §§1-3; Res. CMN 5.171/2024; BCB SGS 29543", IndexSeries.TaxaLegal));
        return null;
    }

    private static Problem? OnePercent(List<InterestPart> parts, AccrualTerms terms, CalculationPractice practice, DateOnly after, DateOnly on)
    {
        var to = Earlier(on, Accrual.LastSelicDay);
        if (after < to)
        {
            var change = Accrual.LastDayOfOldCode;
            var half = Accrual.Contractual(0.5m, OldCodeSource, after, Earlier(to, change), practice.InterestPeriods);
            var one = Accrual.Contractual(1m, OldPracticeSource, Later(after, change), to, practice.InterestPeriods);
            var months = half.Months.Concat(one.Months.Select(month => month with { Accumulated = month.Accumulated + half.Value }));
            parts.Add(new("debts.line.oldPractice", after, to, new(half.Value + one.Value, [.. months]), $"{OldPracticeSource}; {terms.InterestSource}", null));
        }

        return null;
    }

    private static Problem? Commercial(List<InterestPart> parts, IndexSeries series, string source, DateOnly after, DateOnly to)
    {
        var accrued = CommercialInterest.Accrue(series, after, to);
        if (!accrued.Failed)
        {
            parts.Add(new("debts.line.commercialInterest", after, to, accrued.Value, source, series));
        }

        return accrued.Problem;
    }
}
