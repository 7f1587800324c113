using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Cli.Actions;

/// <summary>Turns CASE.json into what the decision table asks, or into the reasons why it cannot.</summary>
internal sealed class CaseReader(ActionCaseFile file)
{
    private readonly List<VerbReason> _reasons = [];

    public IReadOnlyList<VerbReason> Reasons => _reasons;

    /// <summary>The titles with what each owes on the day; empty where anything is at fault.</summary>
    public IReadOnlyList<TitleForAction> Titles()
    {
        if (file.Titles.Count == 0)
        {
            Refuse("actions.NoTitles", "The case has no titles.", "titles");
        }

        return [.. file.Titles.Select(Read).OfType<TitleForAction>()];
    }

    private TitleForAction? Read(TitleEntry entry, int index)
    {
        var place = $"titles[{index}]";
        var kind = entry.Instrument is { } words ? WordedValue.Instrument(words) : null;
        if (kind is not { } instrument)
        {
            return Refuse("actions.InstrumentUnknown", $"'{entry.Instrument}' is no known kind of title.", $"{place}.instrument");
        }

        // A cheque is payable at sight, so its issue stands for a due day.
        if ((entry.DueOn ?? entry.Due ?? (instrument == InstrumentKind.Cheque ? entry.IssuedOn ?? entry.Issued : null)) is not { } due)
        {
            return Refuse("actions.DueMissing", "The due day is missing.", $"{place}.dueOn");
        }

        if ((entry.Balance ?? entry.Principal ?? entry.Amount) is null or <= 0m or >= PlainOption.Unbelievable)
        {
            return Refuse("actions.AmountMissing", "Neither a positive balance nor a positive principal is given, or one that no case reaches.", $"{place}.principal");
        }

        var evidence = EvidenceOf(entry);
        var limitation = Limitation.Compute(instrument, due, entry.IssuedOn ?? entry.Issued, evidence);
        if (limitation.Failed)
        {
            var refusal = VerbOutcome.Refuse(limitation.Problem).Reasons[0];
            return Refuse(refusal.Code, refusal.Message, $"{place}.issuedOn");
        }

        return new TitleForAction(
            DebtId.New(), entry.Label ?? entry.Number ?? $"{index + 1}", instrument, due, evidence, limitation.Value, entry.Balance ?? entry.Principal ?? entry.Amount ?? 0m,
            [DefendantOf(file.Debtor), .. entry.Guarantors.Select(DefendantOf)], PapersOf(entry))
        {
            PlaceOfPayment = entry.PlaceOfPayment,
            ElectedForum = entry.ElectedForum,
            Consumer = entry.Consumer || file.Debtor.Consumer || instrument == InstrumentKind.SchoolFee,
            Judgment = entry.Judgment is { } judgment
                ? new(judgment.Final, Limitation.Enforcement(instrument, judgment.Final, evidence).Until, judgment.Court)
                : null,
        };
    }

    private TitleForAction? Refuse(string code, string message, string where)
    {
        _reasons.Add(new VerbReason(code, message, where));
        return null;
    }

    private HashSet<RequiredPaper> PapersOf(TitleEntry entry) =>
    [
        .. entry.Papers,
        .. file.Creditor.Papers,
        .. Held(!string.IsNullOrWhiteSpace(file.Debtor.Address), RequiredPaper.DebtorAddress),
        .. Held(entry.Delivered, RequiredPaper.DeliveryProof),
        .. Held(entry.Protested is not null, RequiredPaper.ProtestInstrument),
        .. Held(entry.Written, RequiredPaper.WrittenProof),
    ];

    private static RequiredPaper[] Held(bool has, RequiredPaper paper) => has ? [paper] : [];

    private static Defendant DefendantOf(PersonEntry person) => new(
        TaxId.Parse(person.TaxId) is { Failed: false } known ? known.Value.Value : person.TaxId, person.Name, new Forum(person.City, person.State));

    private static DebtEvidence EvidenceOf(TitleEntry entry) => new()
    {
        TwoWitnesses = entry.Witnesses,
        CertifiedElectronicSignature = entry.CertifiedSignature,
        Accepted = entry.Accepted,
        DeliveryProof = entry.Delivered,
        WrittenProof = entry.Written,
        SecuredByRealGuarantee = entry.Secured,
        PayableElsewhere = entry.Elsewhere,
        ProtestedOn = entry.Protested,
        AcknowledgedOn = entry.Acknowledged,
        LastInstallmentDueOn = entry.LastInstallment,
        AcceleratedOn = entry.Accelerated,
        Start = entry.Start,
        Interruptions = [.. entry.Interruptions.Select(act => new Interruption(act.Kind, act.On, act.LastActOn))],
        Suspensions = [.. entry.Suspensions.Select(span => new Suspension(span.Kind, span.From, span.To))],
    };
}
