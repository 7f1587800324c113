using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Protests;

/// <summary>Writes the request of protest of each title that may be protested, and tells on the timeline why another may not.</summary>
/// <remarks>Law: Lei 9.492/1997 arts. 1, 9; STJ Tema 945. A title is requested once; nothing goes to the notary but by a person.</remarks>
public sealed class RequestProtests(AppDb db, CaseStatement statements, ComposeDocument compose, Timeline timeline, OfficeClock clock) : IUseCase
{
    private const string TemplateKey = "protest-request";

    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <returns>How many requests were written; the caller saves.</returns>
    public async Task<int> HandleAsync(CaseId caseId, CancellationToken ct)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([caseId], ct))!;
        var titles = await db.Debts.AsNoTracking().Where(d => d.CaseId == caseId && d.Status == DebtStatus.Open)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        var statement = await statements.OnAsync(caseId, clock.Today, ct);
        if (statement.Failed)
        {
            timeline.Add(collectionCase, CaseEventKind.Note, Portuguese.Problem(statement.Problem));
            return 0;
        }

        var onPaper = await db.StoredDocuments.AnyAsync(d => d.CaseId == caseId && d.Kind == DocumentKind.Evidence, ct);
        var requested = await RequestedAsync(caseId, ct);
        var written = 0;
        foreach (var title in titles.Where(t => t.ProtestedOn is null && !requested.Contains(t.DisplayNumber)))
        {
            var balance = statement.Value.Titles.Single(t => t.DebtId == title.Id).Total;
            var refusal = Refusal(title, balance, onPaper) ?? await WriteAsync(collectionCase, title, balance, ct);
            if (refusal is null)
            {
                written++;
            }
            else
            {
                timeline.Add(collectionCase, CaseEventKind.Note, Portuguese["protests.notRequested", title.DisplayNumber, refusal]);
            }
        }

        return written;
    }

    private Problem? Refusal(Debt title, decimal balance, bool onPaper)
    {
        if (clock.Today <= title.DueOn)
        {
            return ProtestProblems.NotDue(title.DueOn);
        }

        if (balance <= 0m)
        {
            return ProtestProblems.NothingOwed();
        }

        var limitation = TitleFacts.LimitationOf(title, onPaper);
        if (limitation.Failed)
        {
            return limitation.Problem;
        }

        var until = TitleFacts.ProtestableUntil(limitation.Value);
        return clock.Today > until ? ProtestProblems.TooLate(until) : null;
    }

    private async Task<Problem?> WriteAsync(CollectionCase collectionCase, Debt title, decimal balance, CancellationToken ct)
    {
        var composed = await compose.HandleAsync(
            new ComposeDocument.Command(collectionCase, TemplateKey, DocumentKind.ProtestRequest, [title.Id]), ct);
        if (composed.Failed)
        {
            return composed.Problem;
        }

        timeline.AddOn(
            collectionCase, CaseEventKind.ProtestRequested, clock.Today, composed.Value.Document.Id,
            title.DisplayNumber, balance.ToString("0.00", CultureInfo.InvariantCulture));
        return null;
    }

    private async Task<HashSet<string>> RequestedAsync(CaseId caseId, CancellationToken ct)
    {
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId && e.Kind == CaseEventKind.ProtestRequested).ToListAsync(ct);
        return [.. events.Select(e => e.Details[0])];
    }
}

/// <summary>Why a title is not protested.</summary>
public static class ProtestProblems
{
    public static Problem NotDue(DateOnly dueOn) => new("protests.NotDue", null, dueOn);

    public static Problem NothingOwed() => new("protests.NothingOwed");

    public static Problem TooLate(DateOnly until) => new("protests.TooLate", null, until);
}
