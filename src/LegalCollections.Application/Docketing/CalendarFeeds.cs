using System.Security.Cryptography;
using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Docketing;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>A person's deadlines for their own calendar program, at a secret address that they may take back.</summary>
public sealed class CalendarFeeds(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>Days back and ahead that a calendar is given.</summary>
    private const int Back = 30, Ahead = 400;

    /// <summary>The address in use; null when there is none.</summary>
    public Task<CalendarFeed?> MineAsync(CancellationToken ct)
    {
        var me = user.Id;
        return db.CalendarFeeds.AsNoTracking().Where(f => f.PersonId == me && f.RevokedAt == null).OrderByDescending(f => f.OpenedAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>Makes a new address and takes any older one back.</summary>
    /// <returns>The token, told this once.</returns>
    public async Task<string> OpenAsync(CancellationToken ct)
    {
        await RevokeAsync(ct);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        db.CalendarFeeds.Add(CalendarFeed.Open(user.Id ?? default, HashOf(token), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return token;
    }

    public async Task RevokeAsync(CancellationToken ct)
    {
        var me = user.Id;
        foreach (var feed in await db.CalendarFeeds.Where(f => f.PersonId == me && f.RevokedAt == null).ToListAsync(ct))
        {
            feed.Revoke(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    /// <returns>The calendar (RFC 5545); null for a token that is unknown or revoked, or whose person has left.</returns>
    public async Task<string?> WriteAsync(string token, CancellationToken ct)
    {
        var hash = HashOf(token);
        if (await db.CalendarFeeds.Where(f => f.TokenHash == hash && f.RevokedAt == null).Select(f => (UserId?)f.PersonId).SingleOrDefaultAsync(ct) is not { } owner)
        {
            return null;
        }

        var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == owner.Value, ct);
        if (person is null || person.LockoutEnd == ListUsers.Closed)
        {
            return null;
        }

        var (from, to, me) = (clock.Today.AddDays(-Back), clock.Today.AddDays(Ahead), person.UserId);
        var deadlines = await db.Deadlines.AsNoTracking().Where(Deadline.ShownTo(me, clock.Today))
            .Where(d => d.State == DeadlineState.Open && d.DueOn >= from && d.DueOn <= to && (d.LawyerId == me || d.ParalegalId == me))
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        return CalendarFile.Write(deadlines, Texts.In(new(person.Language)), clock.GetUtcNow());
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
