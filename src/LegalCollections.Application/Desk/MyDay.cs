using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>The questions with which a day begins: how we stand, what is due, who answered.</summary>
public sealed class MyDay(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    private const int Few = 8;

    public DateOnly Today => clock.Today;

    public async Task<OfficeFigures> FiguresAsync(CancellationToken ct)
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        var stages = await db.CollectionCases.Where(c => c.Status != CaseStatus.Closed)
            .GroupBy(c => c.Stage).Select(g => new { Stage = g.Key, Cases = g.Count() }).ToListAsync(ct);
        return new OfficeFigures(
            stages.Where(s => s.Stage != CollectionStage.Planning).Sum(s => s.Cases),
            await db.Payments.Where(p => p.PaidOn >= month).SumAsync(p => p.Amount, ct),
            await db.Debts.Where(d => d.Status == DebtStatus.Open).SumAsync(d => d.Principal, ct),
            await db.CollectionCases.CountAsync(c => c.Status == CaseStatus.Held, ct),
            [.. stages.OrderBy(s => s.Stage).Select(s => new StageCount(s.Stage, s.Cases))]);
    }

    /// <summary>Answers of the last week in cases that still run.</summary>
    public async Task<IReadOnlyList<DayItem>> AnswersAsync(CancellationToken ct)
    {
        var since = Today.AddDays(-7);
        var rows = await (
            from e in db.CaseEvents.AsNoTracking()
            join c in db.CollectionCases on e.CaseId equals c.Id
            join p in db.DebtorProfiles on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
            where e.Kind == CaseEventKind.DebtorAnswered && e.HappenedOn >= since && c.Status != CaseStatus.Closed
            orderby e.At descending
            select new { c.Id, c.Number, p.Name, e.HappenedOn, e.Details }).Take(Few).ToListAsync(ct);
        return [.. rows.Select(r => new DayItem(r.Id, r.Number, r.Name, r.HappenedOn, r.Details))];
    }

    /// <summary>Promises of debtors whose day has come.</summary>
    public async Task<IReadOnlyList<DayItem>> PromisesAsync(CancellationToken ct)
    {
        var rows = await (
            from t in db.CaseTasks.AsNoTracking()
            join c in db.CollectionCases on t.CaseId equals c.Id
            join p in db.DebtorProfiles on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
            where t.Kind == TaskKind.FollowUp && t.BookmarkId == null && t.State == TaskState.Open && t.DueOn <= clock.Today
            orderby t.DueOn, c.Number
            select new { c.Id, c.Number, p.Name, t.DueOn }).Take(Few).ToListAsync(ct);
        return [.. rows.Select(r => new DayItem(r.Id, r.Number, r.Name, r.DueOn, []))];
    }

    public async Task<IReadOnlyList<DayItem>> DeadlinesAsync(CancellationToken ct)
    {
        var until = Today.AddDays(15);
        var me = user.Id;
        var rows = await (
            from d in db.Deadlines.AsNoTracking().Where(Deadline.ShownTo(me, Today))
            join c in db.CollectionCases on d.CaseId equals c.Id
            join p in db.DebtorProfiles on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
            where d.State == DeadlineState.Open && d.DueOn <= until && (d.LawyerId == me || d.ParalegalId == me)
            orderby d.DueOn
            select new { c.Id, c.Number, p.Name, d.DueOn, d.RuleCode }).Take(Few).ToListAsync(ct);
        return [.. rows.Select(r => new DayItem(r.Id, r.Number, r.Name, r.DueOn, [r.RuleCode]))];
    }

    public async Task<IReadOnlyList<DayItem>> DraftsAsync(CancellationToken ct)
    {
        var me = user.Id;
        var rows = await (
            from j in db.JudicialCases.AsNoTracking()
            join c in db.CollectionCases on j.CaseId equals c.Id
            join p in db.DebtorProfiles on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
            where j.Status == JudicialCaseStatus.InReview && j.LawyerId == me
            orderby j.CreatedAt
            select new { c.Id, c.Number, p.Name, j.CreatedAt, j.Path }).Take(Few).ToListAsync(ct);
        return [.. rows.Select(r => new DayItem(r.Id, r.Number, r.Name, clock.DayOf(r.CreatedAt), [r.Path]))];
    }
}

/// <summary>How the office stands.</summary>
/// <param name="Running">Open cases whose collection has begun.</param>
/// <param name="RecoveredThisMonth">In reais.</param>
/// <param name="OpenPrincipal">In reais, without charges.</param>
public sealed record OfficeFigures(int Running, decimal RecoveredThisMonth, decimal OpenPrincipal, int Held, IReadOnlyList<StageCount> Stages);

/// <summary>Open cases at one stage.</summary>
public sealed record StageCount(CollectionStage Stage, int Cases);

/// <summary>A case that asks for somebody today, and why.</summary>
public sealed record DayItem(CaseId CaseId, long Number, string Debtor, DateOnly On, IReadOnlyList<string> Details);
