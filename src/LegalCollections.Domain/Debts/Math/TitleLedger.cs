using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>One title while its statement is computed: what each component still owes, and the lines that led there.</summary>
/// <remarks>Interest, fine and fees stand apart from the corrected principal, so that no interest ever bears interest.</remarks>
internal sealed class TitleLedger
{
    private static readonly DebtComponent[] InterestFirst =
        [DebtComponent.Costs, DebtComponent.Interest, DebtComponent.Fine, DebtComponent.Correction, DebtComponent.Principal, DebtComponent.Fees];

    private static readonly DebtComponent[] CapitalFirst =
        [DebtComponent.Costs, DebtComponent.Correction, DebtComponent.Principal, DebtComponent.Interest, DebtComponent.Fine, DebtComponent.Fees];

    private readonly Dictionary<DebtComponent, decimal> _owed = [];
    private readonly List<StatementLine> _lines = [];
    private readonly IndexTable _indices;
    private DateOnly _accruedTo;
    private decimal _unlevied;
    private bool _inDefault;

    public TitleLedger(StatementTitle title, IndexTable indices, bool isCost = false)
    {
        (Title, _indices, IsCost, _accruedTo) = (title, indices, isCost, title.DueOn);
        Capital = isCost ? DebtComponent.Costs : DebtComponent.Principal;
        var key = isCost ? "debts.line.costs" : "debts.line.principal";
        Book(new(Capital, key, title.DueOn, title.DueOn, title.Principal, null, null, Cents.Round(title.Principal), "CPC arts. 524, 798") { Args = [title.Label] });
    }

    public StatementTitle Title { get; }

    public bool IsCost { get; }

    public DebtComponent Capital { get; }

    public IReadOnlyList<StatementLine> Lines => _lines;

    public IReadOnlyDictionary<DebtComponent, decimal> Owed => _owed;

    private decimal CorrectedCapital => Owes(Capital) + (IsCost ? 0m : Owes(DebtComponent.Correction));

    /// <summary>Books what accrued since the last call; before the due day nothing does.</summary>
    public Result<Done> AccrueTo(DateOnly on)
    {
        if (on <= _accruedTo)
        {
            return Done.Value;
        }

        if (!_inDefault)
        {
            (_inDefault, _unlevied) = (true, CorrectedCapital);
        }

        var from = _accruedTo;
        var before = _owed.Values.Sum() - _unlevied;
        var problem = AccrueSelic(from, on) ?? Correct(from, on) ?? AccrueInterest(from, on);
        if (problem is not null)
        {
            return problem;
        }

        LevyFine(on);
        LevyFees(on, _owed.Values.Sum() - before);
        (_unlevied, _accruedTo) = (0m, on);
        return Done.Value;
    }

    /// <summary>Uses up to <paramref name="available"/> on what is owed, in the order of the law, and returns what was allocated.</summary>
    /// <remarks>Law: CC art. 354: interest before capital, unless the receipt says otherwise; costs first. Fine and correction follow their capital.</remarks>
    public IReadOnlyList<Allocation> Pay(StatementPayment payment, decimal available)
    {
        var allocations = new List<Allocation>();
        foreach (var component in payment.TowardCapital ? CapitalFirst : InterestFirst)
        {
            var part = decimal.Min(available, Owes(component));
            if (part > 0m)
            {
                available -= part;
                _owed[component] -= part;
                allocations.Add(new(payment.Reference, payment.PaidOn, IsCost ? null : Title.DebtId, Title.Label, component, part));
            }
        }

        if (allocations.Count > 0)
        {
            var paid = allocations.Sum(allocation => allocation.Amount);
            _lines.Add(new(DebtComponent.Payment, "debts.line.payment", payment.PaidOn, payment.PaidOn, paid, null, null, -paid, "CC arts. 352-355")
            {
                Args = [payment.Reference],
            });
        }

        return allocations;
    }

    private Problem? AccrueSelic(DateOnly from, DateOnly on)
    {
        if (Title.Terms.Interest != InterestRule.LegalRate || from >= Accrual.LastSelicDay)
        {
            return null;
        }

        var to = on < Accrual.LastSelicDay ? on : Accrual.LastSelicDay;
        var selic = Accrual.Selic(_indices, from, to);
        if (selic.Failed)
        {
            return selic.Problem;
        }

        var key = on > Accrual.LastSelicDay ? "debts.line.selicUntilTransition" : "debts.line.selic";
        BookInterest(key, from, to, selic.Value, "CC art. 406 (redação anterior à Lei 14.905/2024); STJ Tema 1.368; BCB SGS 4390", IndexSeries.SelicMonthly);
        return null;
    }

    // Law: CC art. 389 par. ún. A period that Selic covered is not corrected again; whether the Selic part itself is corrected on is open: it is not here.
    private Problem? Correct(DateOnly from, DateOnly on)
    {
        if (Title.Terms.Correction != CorrectionRule.Ipca || CorrectedCapital == 0m)
        {
            return null;
        }

        var first = YearMonth.Of(from);
        var afterSelic = YearMonth.Of(Accrual.LastSelicDay).Next;
        if (Title.Terms.Interest == InterestRule.LegalRate && Title.DueOn <= Accrual.LastSelicDay && first < afterSelic)
        {
            first = afterSelic;
        }

        if (first >= YearMonth.Of(on))
        {
            return null;
        }

        var accrued = Accrual.Correction(_indices, IndexSeries.Ipca, first, YearMonth.Of(on));
        if (accrued.Failed)
        {
            return accrued.Problem;
        }

        var corrected = Cents.Round(CorrectedCapital * accrued.Value.Value);
        var floored = corrected < Owes(Capital);
        var amount = (floored ? Owes(Capital) : corrected) - CorrectedCapital;
        _unlevied += amount;
        Book(new(
            IsCost ? DebtComponent.Costs : DebtComponent.Correction,
            floored ? "debts.line.correctionFloored" : "debts.line.correction",
            first.FirstDay, YearMonth.Of(on).FirstDay.AddDays(-1), CorrectedCapital, null, accrued.Value.Value, amount,
            floored ? "CC art. 389 par. ún.; STJ REsp 1.361.191/RS" : "CC art. 389 par. ún.; IPCA, BCB SGS 433")
        {
            Series = IndexSeries.Ipca,
            Months = accrued.Value.Months,
        });
        return null;
    }

    private Problem? AccrueInterest(DateOnly from, DateOnly on)
    {
        var terms = Title.Terms;
        if (terms.Interest == InterestRule.ContractualMonthly)
        {
            var agreed = Accrual.Contractual(terms.MonthlyInterest.Value, terms.InterestSource, from, on);
            BookInterest("debts.line.contractualInterest", from, on, agreed, terms.InterestSource, null);
        }

        var after = from > Accrual.LastSelicDay ? from : Accrual.LastSelicDay;
        if (terms.Interest != InterestRule.LegalRate || on <= after)
        {
            return null;
        }

        var legal = Accrual.LegalRate(_indices, after, on);
        if (legal.Failed)
        {
            return legal.Problem;
        }

        BookInterest("debts.line.legalInterest", after, on, legal.Value, "CC art. 406 §§1-3; Res. CMN 5.171/2024; BCB SGS 29543", IndexSeries.TaxaLegal);
        return null;
    }

    private void BookInterest(string key, DateOnly after, DateOnly to, Accrued accrued, string source, IndexSeries? series)
    {
        if (CorrectedCapital > 0m && accrued.Months.Count > 0)
        {
            var amount = Cents.Round(CorrectedCapital * accrued.Value / 100m);
            Book(new(DebtComponent.Interest, key, after.AddDays(1), to, CorrectedCapital, accrued.Value, null, amount, source)
            {
                Series = series,
                Months = accrued.Months,
            });
        }
    }

    private void LevyFine(DateOnly on)
    {
        var terms = Title.Terms;
        if (terms.Fine.Value > 0m && _unlevied != 0m)
        {
            var amount = decimal.Max(terms.Fine.Of(_unlevied), -Owes(DebtComponent.Fine));
            Book(new(DebtComponent.Fine, "debts.line.fine", on, on, _unlevied, terms.Fine.Value, null, amount, terms.FineSource));
        }
    }

    private void LevyFees(DateOnly on, decimal levied)
    {
        var terms = Title.Terms;
        if (terms.Fee.Value > 0m && levied != 0m)
        {
            var amount = decimal.Max(terms.Fee.Of(levied), -Owes(DebtComponent.Fees));
            Book(new(DebtComponent.Fees, "debts.line.fees", on, on, levied, terms.Fee.Value, null, amount, terms.FeeSource));
        }
    }

    private void Book(StatementLine line)
    {
        _lines.Add(line);
        _owed[line.Component] = Owes(line.Component) + line.Amount;
    }

    private decimal Owes(DebtComponent component) => _owed.GetValueOrDefault(component);
}
