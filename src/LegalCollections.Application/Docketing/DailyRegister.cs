using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Docketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Docketing;

/// <summary>Each evening, seals a sheet of what was entered, changed and done about deadlines that day, behind the sheet before.</summary>
/// <remarks>The sheet is written from the sealed audit trail. What happens after the evening stands on the next sheet.</remarks>
public sealed class DailyRegister(AppDb db, DocumentStore store, OfficeClock clock, IOptions<OfficeOptions> office) : IDailyJob
{
    private static readonly string[] Entities = [nameof(Deadline), nameof(DeadlineShift), nameof(CourtAct), nameof(Absence)];

    public string Name => "deadline-register";

    public int Order => 90;

    public DayPart Part => DayPart.Evening;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        if (await db.RegisterSheets.AnyAsync(s => s.Day == day, ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var previous = await db.RegisterSheets.OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var since = previous?.LastSequence ?? 0;
        var until = await db.AuditEntries.MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(e => e.Sequence > since && e.Sequence <= until && Entities.Contains(e.Entity)).OrderBy(e => e.Sequence).ToListAsync(ct);
        var lines = RegisterLines.Of(entries, await NamesAsync(entries, ct));
        var file = RegisterPdf.Render(new RegisterDay(day, previous, lines, until, clock.GetUtcNow()), office.Value);
        db.RegisterSheets.Add(RegisterSheet.Close(day, lines.Count, until, await store.SaveAsync(file, ct), previous, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>What the records are called, by the key under which the audit trail knows them.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(List<AuditEntry> entries, CancellationToken ct)
    {
        var keys = entries.Where(e => e.Entity is nameof(Deadline) or nameof(DeadlineShift)).Select(e => Guid.Parse(e.EntityKey)).Distinct().ToList();
        var ids = keys.Select(key => new DeadlineId(key)).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var deadline in await db.Deadlines.AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(ct))
        {
            names[deadline.Id.Value.ToString()] = NameOf(deadline.LawsuitNumber, deadline.RuleCode);
        }

        var shifts = await db.DeadlineShifts.AsNoTracking().Where(s => keys.Contains(s.Id))
            .Join(db.Deadlines, s => s.DeadlineId, d => d.Id, (s, d) => new { s.Id, d.LawsuitNumber, d.RuleCode }).ToListAsync(ct);
        foreach (var shift in shifts)
        {
            names[shift.Id.ToString()] = NameOf(shift.LawsuitNumber, shift.RuleCode);
        }

        foreach (var act in await db.CourtActs.AsNoTracking().ToListAsync(ct))
        {
            names[act.Id.ToString()] = $"{act.CalendarCode.ToUpperInvariant()} · {act.Law}";
        }

        foreach (var finding in await db.SourceReviews.AsNoTracking().ToListAsync(ct))
        {
            names[finding.Id.ToString()] = $"{finding.Item} · {finding.Source}";
        }

        return names;
    }

    private static string NameOf(string lawsuit, string rule) => $"{DeadlineWording.Masked(lawsuit)} · {DeadlineRules.Find(rule).Value.Name}";
}

/// <summary>What stands on one sheet before it is sealed.</summary>
/// <param name="LastSequence">The last entry of the audit trail that it covers.</param>
public sealed record RegisterDay(DateOnly Day, RegisterSheet? Previous, IReadOnlyList<RegisterLine> Lines, long LastSequence, DateTimeOffset At);
