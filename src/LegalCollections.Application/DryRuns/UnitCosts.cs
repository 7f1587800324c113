using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.DryRuns;

/// <summary>What one step of a kind costs the office, in reais, and where the figure comes from.</summary>
public sealed record UnitCost(DryRunKind Kind, decimal Amount, string Source);

/// <summary>The office's own price list for dry runs: the only place where such a figure stands.</summary>
public sealed class UnitCosts(AppDb db) : IUseCase
{
    private const string Key = "dryruns.costs";

    /// <summary>Dearest figure that is no slip of the keyboard, in reais.</summary>
    public const decimal Most = 100_000m;

    private const int LongestSource = 200;

    /// <summary>Working figures until the office writes its own; none of them is a tariff.</summary>
    private static readonly UnitCost[] Shipped =
    [
        new(DryRunKind.Email, 0m, "servidor próprio; a confirmar"),
        new(DryRunKind.Letter, 3.50m, "estimativa de trabalho, carta simples; a confirmar na tabela vigente dos Correios"),
        new(DryRunKind.RegisteredLetter, 20m, "estimativa de trabalho, carta registrada com AR; a confirmar na tabela vigente dos Correios"),
        new(DryRunKind.Task, 0m, "tempo da equipe não é contado; a confirmar"),
        new(DryRunKind.Protest, 0m, "emolumentos dependem do Estado e do valor do título; a confirmar na tabela do Estado"),
        new(DryRunKind.Lawsuit, 0m, "custas dependem do Estado e do valor da causa; a confirmar no regimento do tribunal"),
    ];

    public async Task<IReadOnlyList<UnitCost>> LoadAsync(CancellationToken ct)
    {
        var kept = await db.OfficeSettings.FindAsync([Key], ct) is { } setting ? JsonSerializer.Deserialize<List<UnitCost>>(setting.Value)! : [];
        return [.. Shipped.Select(cost => kept.Find(k => k.Kind == cost.Kind) ?? cost)];
    }

    public async Task<Result<Done>> SaveAsync(IReadOnlyList<UnitCost> costs, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(costs);
        if (costs.FirstOrDefault(c => c.Amount is < 0m or > Most || c.Amount != Cents.Round(c.Amount)) is { } wrong)
        {
            return new Problem("dryruns.CostAmount", wrong.Kind.ToString());
        }

        if (costs.FirstOrDefault(c => string.IsNullOrWhiteSpace(c.Source) || c.Source.Length > LongestSource) is { } silent)
        {
            return new Problem("dryruns.CostSource", silent.Kind.ToString(), LongestSource);
        }

        var value = JsonSerializer.Serialize(costs);
        if (await db.OfficeSettings.FindAsync([Key], ct) is { } setting)
        {
            setting.Change(value);
        }
        else
        {
            db.OfficeSettings.Add(OfficeSetting.Of(Key, value));
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
