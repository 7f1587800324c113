using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>The cases that a person looks for, a page at a time, with totals counted by the database.</summary>
public sealed class CaseList(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    public const int PageSize = 40;

    public async Task<CaseListPage> HandleAsync(CaseFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var cases = Matching(filter);
        var backwards = filter.Before is not null;
        var part = filter.Before is { } before ? cases.Where(c => c.Number < before).OrderByDescending(c => c.Number)
            : filter.After is { } after ? cases.Where(c => c.Number > after).OrderBy(c => c.Number)
            : cases.OrderBy(c => c.Number);
        var rows = await RowsOf(part.Take(PageSize + 1)).ToListAsync(ct);
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize).OrderBy(r => r.Number)];
        var total = await cases.CountAsync(ct);
        var principal = await db.Debts.Where(d => cases.Any(c => c.Id == d.CaseId)).SumAsync(d => d.Principal, ct);
        var hasPrevious = rows.Count > 0 && (backwards ? more : filter.After is not null);
        var hasNext = rows.Count > 0 && (backwards || more);
        return new CaseListPage(rows, total, principal, hasPrevious ? rows[0].Number : null, hasNext ? rows[^1].Number : null);
    }

    private IQueryable<CollectionCase> Matching(CaseFilter filter)
    {
        var cases = db.CollectionCases.AsNoTracking();
        if (filter.Portfolio is { } portfolio)
        {
            var id = new PortfolioId(portfolio);
            cases = cases.Where(c => c.PortfolioId == id);
        }

        if (filter.Stage is { } stage)
        {
            cases = cases.Where(c => c.Stage == stage);
        }

        if (filter.Status is { } status)
        {
            cases = cases.Where(c => c.Status == status);
        }

        if (filter.Mine is { } me)
        {
            var id = new UserId(me);
            cases = cases.Where(c => c.LawyerId == id || c.ParalegalId == id || c.CollectorId == id);
        }

        if (filter.Adrift)
        {
            cases = AdriftCases.Of(db, cases);
        }

        if (filter.Flow is { } flow)
        {
            cases = cases.Where(c => db.WorkflowInstances.Any(i => i.CaseId == c.Id && i.VersionId == flow && (filter.Step == null
                ? i.Status == WorkflowStatus.Running
                : db.WorkflowBookmarks.Any(b => b.InstanceId == i.Id && b.ActivityId == filter.Step))));
        }

        return string.IsNullOrWhiteSpace(filter.Text) ? cases : Named(cases, filter.Text.Trim());
    }

    private IQueryable<CollectionCase> Named(IQueryable<CollectionCase> cases, string text)
    {
        var name = SearchKey.Of(text);
        var plain = new string([.. name.Where(char.IsAsciiLetterOrDigit)]);
        var number = long.TryParse(plain, out var parsed) ? parsed : -1;
        return cases.Where(c => c.Number == number
            || db.DebtorProfiles.Any(p => p.DebtorId == c.DebtorId && p.ClientId == c.ClientId && p.NameKey.Contains(name))
            || (plain.Length >= 6 && db.Debtors.Any(d => d.Id == c.DebtorId && d.TaxId.StartsWith(plain))));
    }

    private IQueryable<CaseRow> RowsOf(IQueryable<CollectionCase> cases)
    {
        var deadlines = db.Deadlines.Where(Deadline.ShownTo(user.Id, clock.Today));
        return from c in cases
               join p in db.DebtorProfiles on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
               join d in db.Debtors on c.DebtorId equals d.Id
               join f in db.Portfolios on c.PortfolioId equals f.Id
               join k in db.Clients on c.ClientId equals k.Id
               select new CaseRow(
                   c.Id, c.Number, p.Name, d.TaxId, k.Name, f.Name, c.Stage, c.Status, c.HoldReason,
                   db.Debts.Where(t => t.CaseId == c.Id && t.Status == DebtStatus.Open).Sum(t => t.Principal), c.NextStep, c.NextStepOn,
                   deadlines.Where(x => x.CaseId == c.Id && x.State == DeadlineState.Open).Min(x => (DateOnly?)x.DueOn));
    }
}

/// <summary>What narrows the list; each part stands in the address, so that a list can be sent to a colleague.</summary>
public sealed record CaseFilter
{
    public Guid? Portfolio { get; init; }
    public CollectionStage? Stage { get; init; }
    public CaseStatus? Status { get; init; }

    /// <summary>Name of the debtor, beginning of the tax id, or number of the case.</summary>
    public string? Text { get; init; }

    /// <summary>Only cases for which this person answers.</summary>
    public Guid? Mine { get; init; }

    /// <summary>Only cases with no deadline and no next step.</summary>
    public bool Adrift { get; init; }

    /// <summary>Only cases that run in this version of a flow (its id).</summary>
    public string? Flow { get; init; }

    /// <summary>Only cases that wait at this step of <see cref="Flow"/>.</summary>
    public string? Step { get; init; }
    public long? After { get; init; }
    public long? Before { get; init; }
}

/// <summary>One case in a list; the tax id is shown masked.</summary>
public sealed record CaseRow(
    CaseId Id, long Number, string Debtor, string TaxId, string Client, string Portfolio, CollectionStage Stage, CaseStatus Status,
    HoldReason? HoldReason, decimal Principal, string? FlowStep, DateOnly? FlowStepOn, DateOnly? DeadlineOn)
{
    public UpcomingStep Next => UpcomingStep.Of(FlowStep, FlowStepOn, Status == CaseStatus.Held, DeadlineOn);
}

/// <summary>A page of cases.</summary>
/// <param name="Before">Number from which the page before is asked; null on the first page.</param>
/// <param name="After">Number from which the next page is asked; null on the last page.</param>
public sealed record CaseListPage(IReadOnlyList<CaseRow> Rows, int Total, decimal Principal, long? Before, long? After);
