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
public sealed class RequestProtests(AppDb db, CaseStatement statements, CaseLimitation limitations, ComposeDocument compose, Timeline timeline, OfficeClock clock) : IUseCase
{
    private const string TemplateKey = "protest-request";

    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <returns>How many requests were written; the caller saves.</returns>
    public async Task<int> HandleAsync(CaseId caseId, CancellationToken ct)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([caseId], ct))!;
        var titles = await limitations.OfAsync(caseId, ct);
        var statement = await statements.OnAsync(caseId, clock.Today, ct);
        if (statement.Failed)
        {
            timeline.Add(collectionCase, CaseEventKind.Note, Portuguese.Problem(statement.Problem));
            return 0;
        }

        var requested = await RequestedAsync(caseId, ct);
        var written = 0;
        foreach (var judged in titles.Where(t => t.Debt.ProtestedOn is null && !requested.Contains(t.Debt.DisplayNumber)))
        {
            var title = judged.Debt;
            var balance = statement.Value.BalanceOf(title.Id);
            var refusal = Refusal(judged, balance) ?? await WriteAsync(collectionCase, title, balance, ct);
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

    private Problem? Refusal(TitleLimitation title, decimal balance)
    {
        if (clock.Today <= title.Debt.DueOn)
        {
            return ProtestProblems.NotDue(title.Debt.DueOn);
        }

        if (balance <= 0m)
        {
            return ProtestProblems.NothingOwed();
        }

        if ((title.Terms.Problem ?? title.RefusalOn(clock.Today)) is { } refusal)
        {
            return refusal;
        }

        var until = TitleFacts.ProtestableUntil(title.Terms.Value);
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
