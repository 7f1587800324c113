using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Agreements;

/// <summary>A lawyer writes down what a contract says of the charges of a title, or of all titles of a case, or takes that back.</summary>
public sealed class RecordTerms(AppDb db, CaseStatement statements, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <summary>The case with its titles and every terms written down, those that hold first; <see langword="null"/> where there is no such case.</summary>
    public async Task<TermsOfCase?> ShowAsync(CaseId id, CancellationToken ct)
    {
        if (await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return null;
        }

        var terms = await db.ContractTerms.AsNoTracking().Where(t => t.CaseId == id).ToListAsync(ct);
        return new(
            found, await db.Clients.AsNoTracking().SingleAsync(c => c.Id == found.ClientId, ct),
            await db.Debts.AsNoTracking().Where(d => d.CaseId == id && d.Status != DebtStatus.Withdrawn).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct),
            [.. terms.OrderBy(t => t.WithdrawnAt is not null).ThenByDescending(t => t.RecordedAt).ThenByDescending(t => t.Id)]);
    }

    /// <summary>Takes the place of what was written down of the same title, or of the whole case.</summary>
    /// <returns>Also refused where the statement of the case can no longer be computed with these terms.</returns>
    public async Task<Result<ContractTerms>> HandleAsync(CaseId id, ContractEntry entry, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var found = await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == id, ct);
        var title = entry.DebtId is null ? null : await db.Debts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == entry.DebtId && d.CaseId == id, ct);
        if (found is null || (entry.DebtId is not null && title is null))
        {
            return CaseProblems.NotFound();
        }

        var terms = ContractTerms.Record(id, found.ClientId, entry, clock.GetUtcNow(), user.Name);
        if (terms.Failed)
        {
            return terms;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var earlier in await db.ContractTerms.Where(t => t.CaseId == id && t.DebtId == entry.DebtId && t.WithdrawnAt == null).ToListAsync(ct))
        {
            earlier.Withdraw(clock.GetUtcNow(), user.Name);
        }

        db.ContractTerms.Add(terms.Value);
        timeline.Add(found, CaseEventKind.Note, Portuguese["terms.recorded", title?.DisplayNumber ?? Portuguese["terms.allTitles"], terms.Value.Source]);
        await db.SaveChangesAsync(ct);
        var statement = await statements.OnAsync(id, clock.Today, ct);
        if (statement.Failed)
        {
            return statement.Problem;
        }

        await transaction.CommitAsync(ct);
        return terms;
    }

    public async Task<Result<Done>> WithdrawAsync(CaseId id, Guid terms, CancellationToken ct)
    {
        if (await db.ContractTerms.FirstOrDefaultAsync(t => t.Id == terms && t.CaseId == id && t.WithdrawnAt == null, ct) is not { } found)
        {
            return DebtProblems.TermsNotFound();
        }

        found.Withdraw(clock.GetUtcNow(), user.Name);
        timeline.Add(await db.CollectionCases.SingleAsync(c => c.Id == id, ct), CaseEventKind.Note, Portuguese["terms.withdrawn", found.Source]);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>What is written down of a case's contracts.</summary>
public sealed record TermsOfCase(CollectionCase Case, Domain.Clients.Client Client, IReadOnlyList<Debt> Titles, IReadOnlyList<ContractTerms> Terms);
