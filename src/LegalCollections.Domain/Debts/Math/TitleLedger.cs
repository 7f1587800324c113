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
    private readonly CalculationPractice _practice;
    private DateOnly _accruedTo;
    private decimal _unlevied;
    private decimal _selic;
    private bool _inDefault;

    public TitleLedger(StatementTitle title, StatementRequest request, bool isCost = false)
    {
        (Title, _indices, _practice, IsCost) = (title, request.Indices, request.Practice, isCost);
        _accruedTo = title.CorrectionFrom < title.InterestFrom ? title.CorrectionFrom : title.InterestFrom;
        Capital = isCost ? DebtComponent.Costs : DebtComponent.Principal;
        var key = isCost ? "debts.line.costs" : "debts.line.principal";
        Book(new(Capital, key, title.DueOn, title.DueOn, title.Principal, null, null, Cents.Round(title.Principal), "CPC arts. 524, 798") { Args = [title.Label] });
    }

    public StatementTitle Title { get; }

    public bool IsCost { get; }

    public DebtComponent Capital { get; }

    public IReadOnlyList<StatementLine> Lines => _lines;

    public IReadOnlyDictionary<DebtComponent, decimal> Owed => _owed;

    /// <summary>All that it still owes.</summary>
    public decimal Balance => _owed.Values.Sum();

    private decimal CorrectedCapital => Owes(Capital) + (IsCost ? 0m : Owes(DebtComponent.Correction));

    /// <summary>Books what accrued since the last call; before the due day no fine and no fees do.</summary>
    public Problem? AccrueTo(DateOnly on)
    {
        if (on <= _accruedTo)
        {
            return null;
        }

        var interest = Regimes.Interest(Title.Terms, _practice, _indices, Regimes.Later(_accruedTo, Title.InterestFrom), on);
        if (interest.Failed)
        {
            return interest.Problem;
        }

        var starts = !_inDefault && on > Title.DueOn;
        if (starts)
        {
            (_inDefault, _unlevied) = (true, CorrectedCapital);
        }

        var (before, interestBefore) = (_owed.Values.Sum() - _unlevied, Owes(DebtComponent.Interest));
        if (CorrectAll(on, afterSelic: false) is { } early)
        {
            return early;
        }

        BookInterest(interest.Value.Where(part => part.OnNominal));
        if (CorrectAll(on, afterSelic: true) is { } late)
        {
            return late;
        }

        BookInterest(interest.Value.Where(part => !part.OnNominal));
        if (_inDefault)
        {
            LevyFine(on, Owes(DebtComponent.Interest) - interestBefore);
            LevyFees(on, _owed.Values.Sum() - before);
        }

        if (starts && Title.Terms.Compensation > 0m)
        {
            Book(new(DebtComponent.Costs, "debts.line.compensation", on, on, Title.Terms.Compensation, null, null, Title.Terms.Compensation,
                "Ley 3/2004 art. 8; D.Lgs. 231/2002 art. 6"));
        }

        (_unlevied, _accruedTo) = (0m, on);
        return null;
    }

    /// <summary>Uses up to <paramref name="available"/> on what is owed, in the order of the law, and returns what was allocated.</summary>
    /// <remarks>Law: CC art. 354: interest before capital, unless agreed otherwise or the receipt says so. Fine and correction follow their capital.</remarks>
    public IReadOnlyList<Allocation> Pay(StatementPayment payment, decimal available)
    {
        var allocations = new List<Allocation>();
        var capitalFirst = payment.TowardCapital || _practice.Imputation == ImputationOrder.CapitalFirst;
        foreach (var component in capitalFirst ? CapitalFirst : InterestFirst)
        {
            var part = decimal.Min(available, Owes(component));
            if (part > 0m)
            {
                available -= part;
                Reduce(component, part);
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

    /// <summary>Gives up a part of a component; never more than it owes.</summary>
    public Problem? Waive(StatementWaiver waiver)
    {
        var (amount, owed) = (Cents.Round(waiver.Amount), Owes(waiver.Component));
        if (amount > owed)
        {
            return DebtProblems.WaiverAboveOwed(waiver.Label, waiver.Component, owed);
        }

        Reduce(waiver.Component, amount);
        _lines.Add(new(DebtComponent.Waiver, $"debts.line.waiver{waiver.Component}", waiver.WaivedOn, waiver.WaivedOn, amount, null, null, -amount, waiver.Act));
        return null;
    }

    private void Reduce(DebtComponent component, decimal amount)
    {
        _owed[component] -= amount;
        _selic -= component == DebtComponent.Interest ? decimal.Min(amount, _selic) : 0m;
    }

    private Problem? CorrectAll(DateOnly on, bool afterSelic)
    {
        var spans = Regimes.Correction(Title, _practice, Regimes.Later(_accruedTo, Title.CorrectionFrom), on);
        foreach (var span in spans.Where(span => span.AfterSelic == afterSelic))
        {
            var accrued = Accrual.Correction(_indices, span.Series, _practice.CorrectionPeriods, span.After, span.To);
            if (accrued.Failed)
            {
                return accrued.Problem;
            }

            if (accrued.Value.Months.Count > 0)
            {
                Correct(span, accrued.Value);
            }
        }

        return null;
    }

    private void Correct(CorrectionSpan span, Accrued accrued)
    {
        if (CorrectedCapital > 0m)
        {
            var corrected = _practice.Round(CorrectedCapital * accrued.Value);
            var floored = corrected < Owes(Capital);
            var amount = (floored ? Owes(Capital) : corrected) - CorrectedCapital;
            _unlevied += amount;
            var source = floored ? "CC art. 389 par. ún.; STJ REsp 1.361.191/RS" : Regimes.Source(span.Series);
            var key = floored ? "debts.line.correctionFloored" : "debts.line.correction";
            Book(CorrectionLine(IsCost ? DebtComponent.Costs : DebtComponent.Correction, key, CorrectedCapital, amount, source, span, accrued));
        }

        if (span.AfterSelic && _practice.Crossing == CrossingRule.CorrectSelic && _selic > 0m)
        {
            var amount = decimal.Max(0m, _practice.Round(_selic * accrued.Value) - _selic);
            Book(CorrectionLine(
                DebtComponent.Interest, "debts.line.selicCorrection", _selic, amount, $"{Regimes.Source(span.Series)}; transição de 30/08/2024 a confirmar", span, accrued));
            _selic += amount;
        }
    }

    private static StatementLine CorrectionLine(
        DebtComponent component, string key, decimal value, decimal amount, string source, CorrectionSpan span, Accrued accrued)
    {
        var (first, last) = (accrued.Months[0], accrued.Months[^1]);
        var from = first.Days == first.Month.Days ? first.Month.FirstDay : span.After.AddDays(1);
        var to = last.Days == last.Month.Days ? last.Month.LastDay : span.To;
        return new(component, key, from, to, value, null, accrued.Value, amount, source)
        {
            Series = span.Series,
            Months = accrued.Months,
            Args = [Regimes.Name(span.Series)],
        };
    }

    private void BookInterest(IEnumerable<InterestPart> parts)
    {
        foreach (var part in parts.Where(part => CorrectedCapital > 0m && part.Accrued.Months.Count > 0))
        {
            var amount = _practice.Round(CorrectedCapital * part.Accrued.Value / 100m);
            Book(new(DebtComponent.Interest, part.TextKey, part.After.AddDays(1), part.To, CorrectedCapital, part.Accrued.Value, null, amount, part.Source)
            {
                Series = part.Series,
                Months = part.Accrued.Months,
            });
            _selic += part.OnNominal ? amount : 0m;
        }
    }

    private void LevyFine(DateOnly on, decimal interest)
    {
        var terms = Title.Terms;
        var levied = _unlevied + (terms.FineOnInterest ? interest : 0m);
        if (terms.Fine.Value > 0m && levied != 0m)
        {
            var amount = decimal.Max(_practice.Round(levied * terms.Fine.Fraction), -Owes(DebtComponent.Fine));
            Book(new(DebtComponent.Fine, "debts.line.fine", on, on, levied, terms.Fine.Value, null, amount, terms.FineSource));
        }
    }

    private void LevyFees(DateOnly on, decimal levied)
    {
        var terms = Title.Terms;
        if (terms.Fee.Value > 0m && levied != 0m)
        {
            var amount = decimal.Max(_practice.Round(levied * terms.Fee.Fraction), -Owes(DebtComponent.Fees));
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
