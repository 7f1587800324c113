using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.DryRuns;

/// <summary>What one step of a kind costs the office, in reais, and where the figure comes from.</summary>
/// <param name="Source">As the office wrote it; null for a working figure that ships.</param>
public sealed record UnitCost(DryRunKind Kind, decimal Amount, string? Source = null)
{
    /// <summary>Where the figure comes from, in the reader's language where it ships.</summary>
    public string SourceIn(Wording words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Source ?? words[$"dryruns.cost.{Kind}"];
    }
}

/// <summary>The office's own price list for dry runs: the only place where such a figure stands.</summary>
public sealed class UnitCosts(AppDb db) : IUseCase
{
    private const string Key = "dryruns.costs";

    /// <summary>Dearest figure that is no slip of the keyboard, in reais.</summary>
    public const decimal Most = 100_000m;

    private const int LongestSource = 200;

    /// <summary>Working figures until the office writes its own; none of them is a tariff; their sources stand in the texts.</summary>
    private static readonly UnitCost[] Shipped =
    [
        new(DryRunKind.Email, 0m),
        new(DryRunKind.Letter, 3.50m),
        new(DryRunKind.RegisteredLetter, 20m),
        new(DryRunKind.Task, 0m),
        new(DryRunKind.Protest, 0m),
        new(DryRunKind.Lawsuit, 0m),
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

        var value = JsonSerializer.Serialize(costs.Where(c => !Ships(c)));
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

    /// <summary>A row of the form that nobody has changed is no figure of the office's.</summary>
    private static bool Ships(UnitCost cost) => Shipped.Any(
        s => s.Kind == cost.Kind && s.Amount == cost.Amount && Texts.Languages.Any(language => s.SourceIn(Texts.In(language)) == cost.Source));
}
