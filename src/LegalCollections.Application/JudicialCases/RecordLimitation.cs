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

namespace LegalCollections.Application.JudicialCases;

/// <summary>A lawyer writes down what interrupted or suspended the limitation of a title, or from which day it runs; a case that stood still as prescribed may run again.</summary>
public sealed class RecordLimitation(AppDb db, CaseLimitation limitation, CaseHolds holds, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    public sealed record Command(CaseId CaseId, DebtId DebtId, LimitationEntry Entry);

    public async Task<Result<LimitationFact>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var collectionCase = await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct);
        var debt = await db.Debts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == command.DebtId && d.CaseId == command.CaseId, ct);
        if (collectionCase is null || debt is null)
        {
            return CaseProblems.NotFound();
        }

        var fact = LimitationFact.Record(debt, command.Entry, clock.Today, clock.GetUtcNow(), user.Name);
        if (fact.Failed)
        {
            return fact;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.LimitationFacts.Add(fact.Value);
        timeline.AddOn(collectionCase, CaseEventKind.Note, fact.Value.On, null, Said("limitation.recorded", debt, fact.Value));
        await db.SaveChangesAsync(ct);
        await ReleaseAsync(collectionCase, ct);
        await transaction.CommitAsync(ct);
        return fact;
    }

    /// <summary>Takes a record back; the audit trail and the timeline keep that it was there.</summary>
    /// <returns>The case.</returns>
    public async Task<Result<CaseId>> StrikeAsync(Guid id, CancellationToken ct)
    {
        if (await db.LimitationFacts.FirstOrDefaultAsync(f => f.Id == id, ct) is not { } fact)
        {
            return DebtProblems.LimitationFactNotFound();
        }

        var collectionCase = await db.CollectionCases.SingleAsync(c => c.Id == fact.CaseId, ct);
        var debt = await db.Debts.AsNoTracking().SingleAsync(d => d.Id == fact.DebtId, ct);
        db.LimitationFacts.Remove(fact);
        timeline.Add(collectionCase, CaseEventKind.Note, Said("limitation.struck", debt, fact));
        await db.SaveChangesAsync(ct);
        return fact.CaseId;
    }

    private async Task ReleaseAsync(CollectionCase collectionCase, CancellationToken ct)
    {
        if (collectionCase.HoldReason == HoldReason.Prescribed
            && (await limitation.OfAsync(collectionCase.Id, ct)).Any(title => title.RefusalOn(clock.Today) is null))
        {
            await holds.ReleaseAsync(collectionCase, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private static string Said(string key, Debt debt, LimitationFact fact) => Portuguese[fact.Trait is null ? key : $"titles.{key}", debt.DisplayNumber, Portuguese[KeyOf(fact)], fact.On, fact.Evidence];

    /// <summary>Text resource that names the act or the cause.</summary>
    public static string KeyOf(LimitationFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact switch
        {
            { Interruption: { } act } => $"debts.interruption.{act}",
            { Suspension: { } cause } => $"debts.suspension.{cause}",
            { Trait: { } trait } => $"debts.trait.{trait}",
            _ => $"debts.start.{fact.Start}",
        };
    }
}
