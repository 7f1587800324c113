using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LegalCollections.Application.Audit;

/// <summary>Turns the changes of one save into sealed audit entries.</summary>
public sealed class AuditTrail(CurrentUser user, OfficeClock clock)
{
    /// <summary>The hash before the first entry.</summary>
    public const string Origin = "0";

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The audited changes of the tracked entities, not yet sealed.</summary>
    public static IReadOnlyList<AuditChange> ChangesOf(ChangeTracker tracker)
    {
        ArgumentNullException.ThrowIfNull(tracker);
        return [.. tracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => e.Metadata.FindAnnotation(AuditModel.NotAuditedAnnotation) is null)
            .Select(Describe)
            .OfType<AuditChange>()];
    }

    /// <summary>Seals changes behind the last entry of the chain.</summary>
    public IReadOnlyList<AuditEntry> Seal(IReadOnlyList<AuditChange> changes, long lastSequence, string lastHash)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var now = clock.GetUtcNow();
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)); // PostgreSQL keeps no more; the seal must hold for what is kept
        var entries = new List<AuditEntry>(changes.Count);
        foreach (var change in changes)
        {
            var sequence = ++lastSequence;
            var hash = AuditEntry.Seal(
                lastHash, sequence, at, user.Name, user.Id?.Value, change.Act, change.Entity, change.Key, change.Before, change.After);
            entries.Add(new AuditEntry
            {
                Sequence = sequence,
                At = at,
                Actor = user.Name,
                ActorId = user.Id?.Value,
                Act = change.Act,
                Entity = change.Entity,
                EntityKey = change.Key,
                Before = change.Before,
                After = change.After,
                PreviousHash = lastHash,
                Hash = hash,
            });
            lastHash = hash;
        }

        return entries;
    }

    private static AuditChange? Describe(EntityEntry entry)
    {
        var properties = entry.Properties
            .Where(p => p.Metadata.Name is not "Version" && !AuditModel.IsLeftOut(p.Metadata))
            .Where(p => entry.State != EntityState.Modified || p.IsModified)
            .ToList();
        if (entry.State == EntityState.Modified && properties.Count == 0)
        {
            return null;
        }

        var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Plain(entry.Property(p.Name), current: true)));
        return new AuditChange(
            entry.State switch { EntityState.Added => "added", EntityState.Deleted => "deleted", _ => "modified" },
            entry.Metadata.ClrType.Name,
            key,
            entry.State == EntityState.Added ? null : Write(properties, current: false),
            entry.State == EntityState.Deleted ? null : Write(properties, current: true));
    }

    private static string Write(IEnumerable<PropertyEntry> properties, bool current) =>
        JsonSerializer.Serialize(properties.ToDictionary(p => p.Metadata.Name, p => Plain(p, current)), Json);

    private static object? Plain(PropertyEntry property, bool current)
    {
        var value = current ? property.CurrentValue : property.OriginalValue;
        return value switch
        {
            null => null,
            Domain.Common.IEntityId id => id.Value,
            Enum named => named.ToString(),
            Domain.Common.Percent percent => percent.Value,
            _ => value,
        };
    }
}

/// <summary>One change before it is sealed.</summary>
public sealed record AuditChange(string Act, string Entity, string Key, string? Before, string? After);
