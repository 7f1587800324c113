using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Docketing;

/// <summary>A person's private address at which a calendar program reads their deadlines; only the hash of its token is kept.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed() { }

    public Guid Id { get; private set; }
    public UserId PersonId { get; private set; }

    /// <summary>SHA-256 of the token, in lower-case hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public static CalendarFeed Open(UserId person, string tokenHash, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(), PersonId = person, TokenHash = tokenHash, OpenedAt = at };

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
