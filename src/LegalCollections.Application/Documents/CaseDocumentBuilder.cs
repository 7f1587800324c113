using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Documents;

/// <summary>Gathers what a document says of a case: parties, titles, the statement of the day and the facts so far.</summary>
public sealed class CaseDocumentBuilder(
    AppDb db, CaseStatement statements, CaseLimitation limitation, DocumentStore store, IOptions<OfficeOptions> office, OfficeClock clock) : IUseCase
{
    private static readonly CultureInfo Brazil = CultureInfo.GetCultureInfo(Texts.Default);

    private static readonly IReadOnlyList<CaseEventKind> Facts =
    [
        CaseEventKind.NoticeSent, CaseEventKind.LetterPosted, CaseEventKind.LetterDelivered, CaseEventKind.LetterReturned,
        CaseEventKind.ContactMade, CaseEventKind.PaymentReceived, CaseEventKind.AgreementMade, CaseEventKind.AgreementBroken,
    ];

    /// <param name="collectionCase">The case.</param>
    /// <param name="selected">The titles of one lawsuit; null takes all open titles that have not prescribed.</param>
    /// <param name="court">The court of a petition.</param>
    /// <param name="termInDays">The term that a notice gives (days).</param>
    /// <param name="ct">Cancellation.</param>
    /// <param name="anyTitle">Also titles that are paid or have prescribed: for a document that claims nothing.</param>
    /// <param name="language">What the document is written in.</param>
    public async Task<Result<CaseDocument>> BuildAsync(
        CollectionCase collectionCase, IReadOnlyCollection<DebtId>? selected, CourtPart? court, int termInDays, CancellationToken ct, bool anyTitle = false,
        string language = Languages.Portuguese)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        var words = CaseWords.In(language);
        var today = clock.Today;
        var statement = await statements.OnAsync(collectionCase.Id, today, ct);
        if (statement.Failed)
        {
            return statement.Problem;
        }

        var picked = await TitlesAsync(collectionCase.Id, selected, anyTitle, ct);
        if (picked.Failed)
        {
            return picked.Problem;
        }

        var chosen = picked.Value;
        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == collectionCase.ClientId, ct);
        var lawyer = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => collectionCase.LawyerId != null && u.Id == collectionCase.LawyerId.Value.Value, ct);
        if (lawyer?.Oab is null || chosen.Count == 0)
        {
            return chosen.Count == 0 ? DebtProblems.NoTitles() : DocumentProblems.NoLawyer(collectionCase.Number);
        }

        var titles = statement.Value.Titles.Where(t => chosen.Any(c => c.Debt.Id == t.DebtId)).ToList();
        return new CaseDocument
        {
            Firm = FirmOf(office.Value),
            Lawyer = new LawyerPart(lawyer.FullName, OabText(lawyer.Oab)),
            Creditor = CreditorOf(client, collectionCase, words) with { Logo = await LogoAsync(client.Id, ct) },
            Debtors = await DebtorsAsync(collectionCase, [.. chosen.Select(c => c.Debt)], words, ct),
            Titles = [.. chosen.Select(c => TitleOf(c.Debt, titles.Single(t => t.DebtId == c.Debt.Id), words) with { Ground = GroundOf(c.Debt, c.Evidence, words) })],
            Statement = StatementOf(statement.Value, titles, words),
            Case = new CasePart(collectionCase.Number.ToString(CultureInfo.InvariantCulture), await FactsAsync(collectionCase.Id, words, ct)),
            Court = court,
            TermInDays = termInDays,
            On = today,
            ValueOfCause = titles.Sum(t => t.Total),
        };
    }

    private async Task<Result<List<(Debt Debt, DebtEvidence? Evidence)>>> TitlesAsync(CaseId id, IReadOnlyCollection<DebtId>? selected, bool any, CancellationToken ct)
    {
        if (any)
        {
            var all = await db.Debts.AsNoTracking().Include(d => d.Obligors).Where(d => d.CaseId == id && d.Status != DebtStatus.Withdrawn)
                .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
            return all.ConvertAll(debt => (debt, (DebtEvidence?)null));
        }

        var today = clock.Today;
        var wanted = (await limitation.OfAsync(id, ct)).Where(t => selected is null || selected.Contains(t.Debt.Id)).ToList();
        var refusals = wanted.Select(t => t.RefusalOn(today)).OfType<Problem>().ToList();
        return refusals.Count > 0 && (selected is not null || refusals.Count == wanted.Count)
            ? refusals[0]
            : wanted.Where(t => t.RefusalOn(today) is null).Select(t => (t.Debt, (DebtEvidence?)t.Evidence)).ToList();
    }

    private async Task<byte[]?> LogoAsync(ClientId client, CancellationToken ct) =>
        await db.ClientPapers.Where(p => p.ClientId == client && p.Kind == ClientPaperKind.Logo).OrderByDescending(p => p.KeptAt).Select(p => p.FileHash)
            .FirstOrDefaultAsync(ct) is { } hash ? await store.LoadAsync(hash, ct) : null;

    private static FirmPart FirmOf(OfficeOptions firm) =>
        new(firm.FirmName, firm.FirmAddress, firm.FirmCity, firm.FirmState, firm.FirmPhone, firm.FirmEmail);

    private static CreditorPart CreditorOf(Client client, CollectionCase collectionCase, Wording words) => new(
        client.Name, Formatted(client.TaxId), client.Address, client.City, client.State, client.Qualification,
        client.PixKey ?? words["documents.pix.ask"], client.Email)
    { Gender = Gender(client.TaxId), PixCode = PixCode(client, collectionCase) };

    private static string? PixCode(Client client, CollectionCase collectionCase) =>
        PixKey.Parse(client.PixKey) is { Failed: false } key
            && BrCode.For(key.Value, client.Name, client.City, reference: string.Create(CultureInfo.InvariantCulture, $"CASO{collectionCase.Number}")) is { Failed: false } code
            ? code.Value.Value
            : null;

    private async Task<IReadOnlyList<DebtorPart>> DebtorsAsync(CollectionCase collectionCase, List<Debt> debts, Wording words, CancellationToken ct)
    {
        var debtor = await db.Debtors.AsNoTracking().SingleAsync(d => d.Id == collectionCase.DebtorId, ct);
        var profile = await db.DebtorProfiles.AsNoTracking()
            .SingleAsync(p => p.DebtorId == collectionCase.DebtorId && p.ClientId == collectionCase.ClientId, ct);
        var parts = new List<DebtorPart> { PartOf(debtor, profile, words) };
        parts.AddRange(debts.SelectMany(d => d.Obligors).DistinctBy(o => o.TaxId).OrderBy(o => o.Name, StringComparer.Ordinal)
            .Select(o => new DebtorPart(o.Name, Formatted(o.TaxId), Qualification(o.TaxId, words), null, null, null, words.Enum(o.Role)) { Gender = Gender(o.TaxId) }));
        return parts;
    }

    private static DebtorPart PartOf(Debtor debtor, DebtorProfile profile, Wording words) => new(
        profile.Name, Formatted(debtor.TaxId), Qualification(debtor.TaxId, words),
        profile.Street is null ? null : string.Join(", ", new[] { profile.Street, profile.PostalCode is { } cep ? $"CEP {cep[..5]}-{cep[5..]}" : null }.OfType<string>()),
        profile.City, profile.State, words["documents.role.principal"])
    { Email = profile.Email, Gender = Gender(debtor.TaxId) };

    private static TitlePart TitleOf(Debt debt, TitleStatement title, Wording words) => new(
        words[$"debts.instrument.{debt.Instrument}"].ToLower(words.Culture), debt.DocumentNumber ?? debt.DisplayNumber,
        debt.DocumentNumber is null ? null : debt.Installment, debt.IssuedOn, debt.DueOn,
        Charged(title, DebtComponent.Principal), Charged(title, DebtComponent.Correction), Charged(title, DebtComponent.Interest),
        Charged(title, DebtComponent.Fine), Charged(title, DebtComponent.Fees), Charged(title, DebtComponent.Payment), title.Total, ProofOf(debt, words));

    private static StatementPart StatementOf(DebtStatement statement, List<TitleStatement> titles, Wording words)
    {
        decimal Sum(DebtComponent component) => titles.Sum(t => Charged(t, component));
        return new StatementPart(
            statement.On, CaseWords.Month(words, statement.LastIndexMonth), statement.Provisional,
            Sum(DebtComponent.Principal), Sum(DebtComponent.Correction), Sum(DebtComponent.Interest), Sum(DebtComponent.Fine),
            Sum(DebtComponent.Fees), Sum(DebtComponent.Payment), titles.Sum(t => t.Total),
            [.. titles.SelectMany(t => t.Lines.Select(l => LineOf(t, l, words)))]);
    }

    private static StatementLinePart LineOf(TitleStatement title, StatementLine line, Wording words) => new(
        title.Label, words[$"debts.component.{line.Component}"],
        line.From == line.To ? words.Date(line.From) : words["documents.period", line.From, line.To], line.Base,
        line switch
        {
            { Rate: { } rate } => rate.ToString("0.######", words.Culture) + "%",
            { Factor: { } factor } => "× " + factor.ToString("0.0000000000", words.Culture),
            _ => "–",
        },
        line.Days, line.Amount, line.Source);

    private async Task<IReadOnlyList<FactPart>> FactsAsync(CaseId caseId, Wording words, CancellationToken ct)
    {
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId && Facts.Contains(e.Kind))
            .OrderBy(e => e.HappenedOn).ThenBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);
        var facts = events.Select(e => new FactPart(e.HappenedOn, words[$"documents.fact.{e.Kind}{(e.Kind == CaseEventKind.LetterPosted && e.Details[^1] == Notice.Untracked ? ".untracked" : "")}", [.. e.Details]])).ToList();
        return facts.Count == 0 ? facts : [.. facts[..^1], facts[^1] with { Text = facts[^1].Text.TrimEnd(';') + "." }];
    }

    private static decimal Charged(TitleStatement title, DebtComponent component) =>
        title.Lines.Where(l => l.Component == component).Sum(l => l.Amount);

    private static string? GroundOf(Debt debt, DebtEvidence? evidence, Wording words) =>
        evidence is not null && ExecutiveForce.Of(debt.Instrument, evidence) is { Holds: true } force
            ? words["documents.ground." + force.TextKey[(force.TextKey.LastIndexOf('.') + 1)..]]
            : null;

    private static string? ProofOf(Debt debt, Wording words)
    {
        var proofs = new List<string>();
        if (debt.TwoWitnesses)
        {
            proofs.Add(words["documents.proof.witnesses"]);
        }

        if (debt.Accepted)
        {
            proofs.Add(words["documents.proof.accepted"]);
        }

        if (debt.DeliveryProof)
        {
            proofs.Add(words["documents.proof.delivery"]);
        }

        if (debt.ProtestedOn is { } protested)
        {
            proofs.Add(words["documents.proof.protested", protested]);
        }

        return proofs.Count == 0 ? null : string.Join(", ", proofs);
    }

    private static string Qualification(string taxId, Wording words) =>
        words[TaxId.Parse(taxId) is { Failed: false, Value.IsCompany: true } ? "documents.qualification.company" : "documents.qualification.person"];

    // A company is "a executada"; what a person is, the office does not know.
    private static string Gender(string taxId) => TaxId.Parse(taxId) is { Failed: false, Value.IsCompany: true } ? "f" : "";

    private static string Formatted(string taxId) => TaxId.Parse(taxId) is { Failed: false } id ? id.Value.Formatted : taxId;

    private static string OabText(string oab) => $"OAB/{oab[..2]} {(int.TryParse(oab[2..], out var number) ? number.ToString("N0", Brazil) : oab[2..])}";
}
