using System.Globalization;
using LegalCollections.Application.Data;

namespace LegalCollections.Application.Common;

/// <summary>Keeps the time at which the demo office stands, over every restart.</summary>
public sealed class StandingClock(AppDb db, OfficeClock clock) : IUseCase
{
    /// <summary>The demo's first moment: a Monday for which all shipped index months are known.</summary>
    public static readonly DateTime DemoStart = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Unspecified);

    private const string Key = "clock.standsAt";

    /// <summary>Lets the clock stand where it stood before; an office that is no demo keeps real time.</summary>
    public async Task RestoreAsync(CancellationToken ct)
    {
        if (await db.OfficeSettings.FindAsync([Key], ct) is { } setting)
        {
            clock.StandAt(DateTimeOffset.Parse(setting.Value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Makes this office a demo whose clock stands at <see cref="DemoStart"/>; a demo that runs already is left alone.</summary>
    public async Task StartDemoAsync(CancellationToken ct)
    {
        if (await db.OfficeSettings.FindAsync([Key], ct) is null)
        {
            await MoveToAsync(clock.At(DateOnly.FromDateTime(DemoStart), TimeOnly.FromDateTime(DemoStart)), ct);
        }
    }

    /// <summary>Moves the clock forward: first in the database, so that a restart never finds it earlier than what was done.</summary>
    public async Task MoveToAsync(DateTimeOffset instant, CancellationToken ct)
    {
        if (clock.StandsStill && clock.GetUtcNow() >= instant)
        {
            return;
        }

        var value = instant.ToString("O", CultureInfo.InvariantCulture);
        if (await db.OfficeSettings.FindAsync([Key], ct) is { } setting)
        {
            setting.Change(value);
        }
        else
        {
            db.OfficeSettings.Add(OfficeSetting.Of(Key, value));
        }

        await db.SaveChangesAsync(ct);
        clock.StandAt(instant);
    }
}
