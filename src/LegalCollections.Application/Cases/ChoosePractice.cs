using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Cases;

/// <summary>Records the readings of a client's statements, or of one case's, with the lawyer's reason.</summary>
public sealed class ChoosePractice(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Case"><see langword="null"/> chooses for the client.</param>
    public sealed record Command(ClientId Client, CaseId? Case, CalculationPractice Practice, string Reason);

    /// <summary>What holds now and what was chosen before; <see langword="null"/> where there is no such client or case.</summary>
    public async Task<ChosenPractice?> ShowAsync(ClientId? client, CaseId? caseId, CancellationToken ct)
    {
        var found = caseId is null ? null : await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == caseId, ct);
        var owner = found?.ClientId ?? client;
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == owner, ct) is not { } creditor || (caseId is not null && found is null))
        {
            return null;
        }

        var choices = await db.CalculationChoices.AsNoTracking().Where(c => c.ClientId == creditor.Id && (c.ForCase == null || c.ForCase == caseId))
            .OrderByDescending(c => c.ChosenAt).ThenByDescending(c => c.Id).ToListAsync(ct);
        var holds = choices.FirstOrDefault(c => c.ForCase is not null) ?? choices.FirstOrDefault();
        return new(creditor, found?.Id, found?.Number, holds?.Practice ?? CalculationPractice.Usual, choices);
    }

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var choice = CalculationChoice.Choose(command.Client, command.Case, command.Practice, command.Reason, clock.GetUtcNow(), user.Name);
        if (choice.Failed)
        {
            return choice.Problem;
        }

        db.CalculationChoices.Add(choice.Value);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>The readings of a client or of a case, with their history.</summary>
/// <param name="CaseNumber"><see langword="null"/> for the client's own.</param>
public sealed record ChosenPractice(
    Client Client, CaseId? Case, long? CaseNumber, CalculationPractice Practice, IReadOnlyList<CalculationChoice> History);
