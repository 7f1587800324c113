using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Debts;

/// <summary>What a statement is computed with beside the titles themselves.</summary>
public sealed record StatementBasis(IndexTable Indices, CalculationPractice Practice, CaseCharges Charges);

/// <summary>Finds indices, readings, terms and claimed costs of a statement, as they are known now or as they were known at an instant.</summary>
/// <remarks>Records are only added or withdrawn, so what was known at an instant stays readable and a statement once issued gives the same figures for ever.</remarks>
public sealed class StatementBases(AppDb db) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    private IndexTable? _now;

    /// <summary>The shipped indices with the office's own before them.</summary>
    public async Task<IndexTable> IndicesAsync(CancellationToken ct) => _now ??= await TableAsync(null, ct);

    public async Task<StatementBasis> OfCaseAsync(ClientId client, CaseId caseId, CancellationToken ct) =>
        new(await IndicesAsync(ct), (await ChoicesAsync(client, null, ct))(caseId), (await ChargesAsync(client, caseId, null, ct))(caseId));

    public async Task<StatementBasis> OfCaseAsync(ClientId client, CaseId caseId, DateTimeOffset knownAt, CancellationToken ct) =>
        new(await TableAsync(knownAt, ct), (await ChoicesAsync(client, knownAt, ct))(caseId), (await ChargesAsync(client, caseId, knownAt, ct))(caseId));

    /// <summary>The same for every case of a client, read once.</summary>
    public async Task<Func<CaseId, StatementBasis>> OfClientAsync(ClientId client, CancellationToken ct)
    {
        var (indices, practiceOf, chargesOf) = (await IndicesAsync(ct), await ChoicesAsync(client, null, ct), await ChargesAsync(client, null, null, ct));
        return caseId => new(indices, practiceOf(caseId), chargesOf(caseId));
    }

    private async Task<IndexTable> TableAsync(DateTimeOffset? knownAt, CancellationToken ct)
    {
        var recorded = await db.OfficeIndices.AsNoTracking().Where(i => knownAt == null || i.RecordedAt <= knownAt)
            .OrderBy(i => i.RecordedAt).ThenBy(i => i.Id).ToListAsync(ct);
        return IndexTable.Shipped.With(recorded.Select(i => (i.Series, i.Month, new IndexValue(i.Value.Value, i.Source))));
    }

    private async Task<Func<CaseId, CalculationPractice>> ChoicesAsync(ClientId client, DateTimeOffset? knownAt, CancellationToken ct)
    {
        var choices = await db.CalculationChoices.AsNoTracking().Where(c => c.ClientId == client && (knownAt == null || c.ChosenAt <= knownAt))
            .OrderBy(c => c.ChosenAt).ThenBy(c => c.Id).ToListAsync(ct);
        var general = choices.LastOrDefault(c => c.ForCase is null)?.Practice ?? CalculationPractice.Usual;
        var own = choices.Where(c => c.ForCase is not null).GroupBy(c => c.ForCase!.Value).ToDictionary(group => group.Key, group => group.Last().Practice);
        return caseId => own.GetValueOrDefault(caseId, general);
    }

    private async Task<Func<CaseId, CaseCharges>> ChargesAsync(ClientId client, CaseId? only, DateTimeOffset? knownAt, CancellationToken ct)
    {
        var terms = (await db.ContractTerms.AsNoTracking().Where(t => t.ClientId == client && (only == null || t.CaseId == only))
            .OrderBy(t => t.RecordedAt).ThenBy(t => t.Id).ToListAsync(ct)).Where(t => t.Held(knownAt)).ToLookup(t => t.CaseId);
        var costs = (await db.CaseCosts.AsNoTracking().Where(c => c.ClientId == client && c.ClaimedAt != null && (only == null || c.CaseId == only))
            .OrderBy(c => c.PaidOn).ThenBy(c => c.RecordedAt).ThenBy(c => c.Id).ToListAsync(ct)).Where(c => c.WasClaimed(knownAt)).ToLookup(c => c.CaseId);
        return caseId => new([.. terms[caseId]], [.. costs[caseId].Select(c => new StatementCost(c.PaidOn, c.Amount, LabelOf(c)))]);
    }

    /// <summary>As the statement prints it, in the language of the courts.</summary>
    private static string LabelOf(CaseCost cost) => string.Join(" · ", new[]
    {
        cost.Kind == CostKind.Other ? "" : Portuguese[$"enum.{nameof(CostKind)}.{cost.Kind}"], cost.Note, cost.ClaimBasis!,
    }.Where(part => part.Length > 0));
}
