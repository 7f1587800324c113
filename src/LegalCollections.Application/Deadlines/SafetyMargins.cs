using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>How many business days before the fatal date the office wants its work done: its own for a rule, else its own for all, else the rule's.</summary>
/// <remarks>Not law but the office's caution; a change holds for the deadlines scheduled after it.</remarks>
public sealed class SafetyMargins(AppDb db) : IUseCase
{
    public const int Most = 15;

    private const string Prefix = "deadlines.safety.";
    private const string ForAll = "*";

    private Dictionary<string, int>? _own;

    /// <summary>0 to <see cref="Most"/> business days; none for an act of the other side.</summary>
    public async Task<int> DaysAsync(DeadlineRule rule, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var own = await OwnAsync(ct);
        return own.TryGetValue(rule.Code, out var days) ? days
            : own.TryGetValue(ForAll, out var all) && rule.Party is DeadlineParty.Ours or DeadlineParty.Both ? all
            : rule.SafetyDays;
    }

    /// <summary>The office's own days by rule code; <c>null</c> under an empty code where the office has none for all.</summary>
    public async Task<SafetySettings> SettingsAsync(CancellationToken ct)
    {
        var own = await OwnAsync(ct);
        return new SafetySettings(
            own.TryGetValue(ForAll, out var all) ? all : null, own.Where(o => o.Key != ForAll).ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal));
    }

    /// <param name="ruleCode">Null for all rules without days of their own.</param>
    /// <param name="days">Null takes the office's days back.</param>
    public async Task<Result<Done>> SetAsync(string? ruleCode, int? days, CancellationToken ct)
    {
        if (days is < 0 or > Most)
        {
            return DeadlineProblems.SafetyOutOfRange();
        }

        if (ruleCode is not null && DeadlineRules.Find(ruleCode) is { Failed: true } unknown)
        {
            return unknown.Problem;
        }

        var key = Prefix + (ruleCode is null ? ForAll : DeadlineRules.Find(ruleCode).Value.Code);
        var setting = await db.OfficeSettings.FindAsync([key], ct);
        if (days is not { } given)
        {
            db.OfficeSettings.RemoveRange(setting is null ? [] : [setting]);
        }
        else if (setting is null)
        {
            db.OfficeSettings.Add(OfficeSetting.Of(key, given.ToString(CultureInfo.InvariantCulture)));
        }
        else
        {
            setting.Change(given.ToString(CultureInfo.InvariantCulture));
        }

        await db.SaveChangesAsync(ct);
        _own = null;
        return Done.Value;
    }

    private async Task<Dictionary<string, int>> OwnAsync(CancellationToken ct) => _own ??= await db.OfficeSettings.AsNoTracking()
        .Where(s => s.Key.StartsWith(Prefix))
        .ToDictionaryAsync(s => s.Key[Prefix.Length..], s => int.Parse(s.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal, ct);
}

/// <summary>The office's own safety days.</summary>
/// <param name="ForAll">For rules without days of their own; null where the catalogue's hold.</param>
public sealed record SafetySettings(int? ForAll, IReadOnlyDictionary<string, int> ByRule);
