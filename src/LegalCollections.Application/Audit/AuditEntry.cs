using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalCollections.Application.Audit;

/// <summary>One change of business data; each entry seals the one before it, so that a removed or altered entry shows.</summary>
public sealed class AuditEntry
{
    /// <summary>Position in the chain, from 1 without gaps.</summary>
    public long Sequence { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public Guid? ActorId { get; init; }

    /// <summary>"added", "modified", "deleted" or the name of a bulk act such as "imported".</summary>
    public required string Act { get; init; }
    public required string Entity { get; init; }
    public required string EntityKey { get; init; }

    /// <summary>JSON of the changed members before; null when added.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the changed members after; null when deleted.</summary>
    public string? After { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    /// <summary>SHA-256 (hex) over the previous hash and every field, fields divided by U+001F.</summary>
    public static string Seal(
        string previousHash, long sequence, DateTimeOffset at, string actor, Guid? actorId, string act, string entity, string key,
        string? before, string? after)
    {
        var text = string.Join('\u001f',
            previousHash, sequence.ToString(CultureInfo.InvariantCulture), at.UtcTicks.ToString(CultureInfo.InvariantCulture),
            actor, actorId?.ToString("N"), act, entity, key, before, after);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public bool SealHolds(string previousHash) =>
        PreviousHash == previousHash
        && Hash == Seal(previousHash, Sequence, At, Actor, ActorId, Act, Entity, EntityKey, Before, After);
}
