using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Cli.Actions;

/// <summary>Turns CASE.json into what the decision table asks, or into the reasons why it cannot.</summary>
internal sealed class CaseReader(ActionCaseFile file, DateOnly on)
{
    private readonly List<VerbReason> _reasons = [];

    public IReadOnlyList<VerbReason> Reasons => _reasons;

    public IReadOnlyList<TitleForAction> Titles()
    {
        if (file.Titles.Count == 0)
        {
            Refuse("actions.NoTitles", "The case has no titles.", "titles");
        }

        var read = file.Titles.Select(Read).OfType<TitleForAction>().ToList();
        return read;
    }

    private TitleForAction? Read(TitleEntry entry, int index)
    {
        var place = $"titles[{index}]";
        var kind = entry.Instrument is { } words ? WordedValue.Instrument(words) : null;
        if (kind is not { } instrument)
        {
            return Refuse("actions.InstrumentUnknown", $"'{entry.Instrument}' is no known kind of title.", $"{place}.instrument");
        }

        if (entry.Due is not { } due)
        {
            return Refuse("actions.DueMissing", "The due day is missing.", $"{place}.due");
        }

        if ((entry.Balance ?? entry.Principal) is null or <= 0m)
        {
            return Refuse("actions.AmountMissing", "Neither a positive balance nor a positive principal is given.", $"{place}.principal");
        }

        var evidence = EvidenceOf(entry);
        var limitation = Limitation.Compute(instrument, due, entry.Issued, evidence);
        if (limitation.Failed)
        {
            var refusal = VerbOutcome.Refuse(limitation.Problem).Reasons[0];
            return Refuse(refusal.Code, refusal.Message, $"{place}.issued");
        }

        var title = new TitleForAction(
            DebtId.New(), entry.Label ?? $"{index + 1}", instrument, due, evidence, limitation.Value, entry.Balance ?? 0m,
            [DefendantOf(file.Debtor), .. entry.Guarantors.Select(DefendantOf)], PapersOf(entry))
        {
            PlaceOfPayment = entry.PlaceOfPayment,
            ElectedForum = entry.ElectedForum,
            Consumer = entry.Consumer || file.Debtor.Consumer || instrument == InstrumentKind.SchoolFee,
            Judgment = entry.Judgment is { } judgment
                ? new(judgment.Final, Limitation.JudgmentUntil(instrument, judgment.Final, evidence), judgment.Court)
                : null,
        };
        return entry.Balance is null ? WithBalance(title, entry.Principal!.Value) : title;
    }

    /// <summary>Brings a principal to the day of the proposal by law (IPCA and legal rate); what is prescribed is worth no lawsuit and keeps its principal.</summary>
    private TitleForAction WithBalance(TitleForAction title, decimal principal)
    {
        if (title.Limitation.PrescribedOn(on))
        {
            return title with { Balance = principal };
        }

        var terms = AccrualTerms.Agree(RelationOf(title), CorrectionRule.Ipca, null, null, null).Value;
        var statement = DebtStatement.Compute(
            new StatementRequest(on, [new StatementTitle(title.DebtId, title.Label, principal, title.DueOn, terms)], [], IndexTable.Shipped));
        if (!statement.Failed)
        {
            return title with { Balance = statement.Value.Total };
        }

        _reasons.AddRange(VerbOutcome.Refuse(statement.Problem).Reasons.Select(reason => reason with { Where = title.Label }));
        return title;
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

    private static DebtRelation RelationOf(TitleForAction title) => title switch
    {
        { Instrument: InstrumentKind.CondominiumFee } => DebtRelation.Condominium,
        { Consumer: true } => DebtRelation.Consumer,
        _ => DebtRelation.Ordinary,
    };

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
    };
}
