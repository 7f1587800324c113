using LegalCollections.Application.Agreements;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>Lays everything of one case on the desk.</summary>
public sealed class CaseDesk(
    AppDb db, CaseStatement statements, CaseLimitation limitation, ClientDiscounts discounts, InstanceJournal journal, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>Longest part of a timeline or journal that a page shows.</summary>
    private const int Longest = 300;

    public async Task<CaseOnDesk?> HandleAsync(CaseId id, DateOnly? on, CancellationToken ct)
    {
        if (await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return null;
        }

        var people = await PeopleAsync(found, ct);
        var day = on ?? clock.Today;
        var issuedAt = await db.StoredDocuments.Where(d => d.CaseId == id && d.StatementOn == day).MinAsync(d => (DateTimeOffset?)d.CreatedAt, ct);
        var current = await statements.OnAsync(id, day, ct);
        return new CaseOnDesk
        {
            Case = found,
            Client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == found.ClientId, ct),
            Portfolio = await db.Portfolios.Where(p => p.Id == found.PortfolioId).Select(p => p.Name).SingleAsync(ct),
            DebtorTaxId = await db.Debtors.Where(d => d.Id == found.DebtorId).Select(d => d.TaxId).SingleAsync(ct),
            Debtor = await db.DebtorProfiles.AsNoTracking().SingleAsync(p => p.DebtorId == found.DebtorId && p.ClientId == found.ClientId, ct),
            Lawyer = NameOf(people, found.LawyerId),
            Paralegal = NameOf(people, found.ParalegalId),
            Collector = NameOf(people, found.CollectorId),
            Statement = issuedAt is { } instant ? await statements.AsKnownAtAsync(id, day, instant, ct) : current,
            IssuedAt = issuedAt,
            Recomputed = current.Failed ? null : current.Value.Total,
            Today = clock.Today,
            Offer = current.Failed || day != clock.Today ? null : await discounts.OfferAsync(found.ClientId, current.Value, ct),
            Limitation = await limitation.OfAsync(id, ct),
            Debts = await db.Debts.AsNoTracking().Include(d => d.Obligors).Where(d => d.CaseId == id).OrderBy(d => d.DueOn).ToListAsync(ct),
            Events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id).OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Longest).ToListAsync(ct),
            Documents = await db.StoredDocuments.AsNoTracking().Where(d => d.CaseId == id).OrderByDescending(d => d.CreatedAt).Take(Longest).ToListAsync(ct),
            Tasks = await db.CaseTasks.AsNoTracking().Where(t => t.CaseId == id).OrderByDescending(t => t.OpenedAt).Take(Longest).ToListAsync(ct),
            Lawsuits = await db.JudicialCases.AsNoTracking().Where(j => j.CaseId == id).OrderBy(j => j.CreatedAt).ToListAsync(ct),
            Costs = await db.CaseCosts.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.PaidOn).ThenBy(c => c.RecordedAt).ToListAsync(ct),
            Agreements = await db.Agreements.AsNoTracking().Where(a => a.CaseId == id).OrderByDescending(a => a.MadeOn).ToListAsync(ct),
            Payments = await db.Payments.AsNoTracking().Where(p => p.CaseId == id).OrderByDescending(p => p.PaidOn).ThenByDescending(p => p.RecordedAt).ToListAsync(ct),
            Next = UpcomingStep.Of(found.NextStep, found.NextStepOn, found.Status == CaseStatus.Held, await db.Deadlines.Where(Deadline.ShownTo(user.Id, clock.Today)).Where(d => d.CaseId == id && d.State == DeadlineState.Open).MinAsync(d => (DateOnly?)d.DueOn, ct)),
            Flow = await journal.OfCaseAsync(id, Longest, ct),
            Waiting = await db.WorkflowBookmarks.AsNoTracking().Where(b => b.CaseId == id).OrderBy(b => b.DueAt).ToListAsync(ct),
        };
    }

    private async Task<List<OfficeUser>> PeopleAsync(CollectionCase found, CancellationToken ct)
    {
        var ids = new[] { found.LawyerId, found.ParalegalId, found.CollectorId }.OfType<UserId>().Select(u => u.Value).ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(ct);
    }

    private static string? NameOf(List<OfficeUser> people, UserId? id) => people.FirstOrDefault(p => p.Id == id?.Value)?.FullName;
}

/// <summary>One case with all that belongs to it.</summary>
public sealed record CaseOnDesk
{
    public required CollectionCase Case { get; init; }
    public required Client Client { get; init; }
    public required string Portfolio { get; init; }
    public required string DebtorTaxId { get; init; }
    public required DebtorProfile Debtor { get; init; }
    public required string? Lawyer { get; init; }
    public required string? Paralegal { get; init; }
    public required string? Collector { get; init; }
    public required Result<DebtStatement> Statement { get; init; }

    /// <summary>When a paper first stated the debt of that day: the statement is shown as it was known then.</summary>
    public required DateTimeOffset? IssuedAt { get; init; }

    /// <summary>The total of the same day with what is known now, in reais.</summary>
    public required decimal? Recomputed { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The discount that the client authorised for today, or why there is none; <see langword="null"/> where it authorised none at all.</summary>
    public required Result<DiscountOffer>? Offer { get; init; }
    public required IReadOnlyList<TitleLimitation> Limitation { get; init; }
    public required IReadOnlyList<Debt> Debts { get; init; }
    public required IReadOnlyList<CaseEvent> Events { get; init; }
    public required IReadOnlyList<StoredDocument> Documents { get; init; }
    public required IReadOnlyList<CaseTask> Tasks { get; init; }
    public required IReadOnlyList<JudicialCase> Lawsuits { get; init; }
    public required IReadOnlyList<CaseCost> Costs { get; init; }
    public required IReadOnlyList<Agreement> Agreements { get; init; }
    public required IReadOnlyList<Payment> Payments { get; init; }
    public required UpcomingStep Next { get; init; }
    public required IReadOnlyList<JournalEntry> Flow { get; init; }
    public required IReadOnlyList<WorkflowBookmark> Waiting { get; init; }

    /// <summary>Nothing is owed any more once the case is paid, whatever an agreement waived.</summary>
    public decimal? Balance => Case.CloseReason == CloseReason.PaidInFull ? 0m : Statement.Failed ? null : Statement.Value.Total;

    public Agreement? RunningAgreement => Agreements.FirstOrDefault(a => a.Status == AgreementStatus.Running);
}
