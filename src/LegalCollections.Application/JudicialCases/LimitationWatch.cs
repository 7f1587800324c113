using System.Globalization;
using System.Net;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Warns lawyers 180, 90 and 30 days before an action is lost, in court too, and stops a case all of whose titles have prescribed.</summary>
/// <remarks>Law: CC arts. 189, 882; STJ REsp 2.088.100: a prescribed claim is not collected outside court either.</remarks>
public sealed class LimitationWatch(AppDb db, OpenTitles titles, IntercurrentTerms intercurrent, CaseLimitation limitation, CaseHolds holds, Outbox outbox) : IDailyJob
{
    /// <summary>Lines of one mail; the rest is on the page of the portfolio.</summary>
    private const int LongestMail = 200;

    /// <summary>No term but those of <see cref="Short"/> ends, or is warned of, earlier after the due day.</summary>
    private const int MonthsBeforeFirstWarning = 29;

    private static readonly InstrumentKind[] Short = [InstrumentKind.Cheque, InstrumentKind.HotelBill, InstrumentKind.InsurancePremium];

    public string Name => "limitation-watch";

    public int Order => 20;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        var oldEnough = day.AddMonths(-MonthsBeforeFirstWarning);
        var judged = await titles.JudgeAsync(db.Debts.Where(d => d.DueOn <= oldEnough || Short.Contains(d.Instrument)), ct);
        await WarnAsync([.. OutOfCourt(judged, day), .. await InCourtAsync(day, ct)], day, ct);
        foreach (var caseId in judged.Where(t => t.CaseStatus == CaseStatus.Active && t.Terms.PrescribedOn(day)).Select(t => t.Debt.CaseId).Distinct())
        {
            await StopAsync(caseId, day, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The terms of which a day asks to be warned.</summary>
    public static IEnumerable<LimitationTerm> WarningsOf(LimitationResult limitation, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(limitation);
        return limitation.Terms.Where(term => term.Warnings.Contains(day));
    }

    private async Task StopAsync(CaseId id, DateOnly day, CancellationToken ct)
    {
        if ((await limitation.OfAsync(id, ct)).Any(title => title.RefusalOn(day) is null))
        {
            return;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([id], ct))!;
        await holds.HoldAsync(collectionCase, HoldReason.Prescribed, ct);
    }

    private static IEnumerable<Warning> OutOfCourt(IReadOnlyList<OpenTitle> judged, DateOnly day) => judged.Where(title => title.LawyerId is not null)
        .SelectMany(title => WarningsOf(title.Terms, day), (title, term) => new Warning(
            title.LawyerId!.Value, title.Debt, title.CaseNumber, title.DebtorName, term));

    /// <summary>What runs inside enforcements that found nothing (CPC art. 921).</summary>
    private async Task<IReadOnlyList<Warning>> InCourtAsync(DateOnly day, CancellationToken ct)
    {
        var warned = (await intercurrent.OfAsync(db.JudicialCases, ct)).Where(t => !t.Term.Failed && t.Term.Value.Warnings.Contains(day)).ToList();
        var ids = warned.Select(t => t.Lawsuit.CaseId).Distinct().ToList();
        var cases = await (
            from file in db.CollectionCases
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            where ids.Contains(file.Id)
            select new { file.Id, file.Number, profile.Name }).ToDictionaryAsync(c => c.Id, ct);
        return [.. warned.Select(t => new Warning(t.Lawsuit.LawyerId, t.Debt, cases[t.Lawsuit.CaseId].Number, cases[t.Lawsuit.CaseId].Name, t.Term.Value))];
    }

    private async Task WarnAsync(IReadOnlyList<Warning> warnings, DateOnly day, CancellationToken ct)
    {
        var byLawyer = warnings.GroupBy(warning => warning.LawyerId.Value).ToDictionary(group => group.Key, group => group.ToList());
        var people = await db.Users.AsNoTracking().Where(u => byLawyer.Keys.Contains(u.Id)).ToListAsync(ct);
        foreach (var person in people.Where(u => u.LockoutEnd != ListUsers.Closed))
        {
            Enqueue(person, byLawyer[person.Id], day);
        }
    }

    private void Enqueue(OfficeUser person, List<Warning> warnings, DateOnly day)
    {
        var words = Texts.In(CultureInfo.GetCultureInfo(person.Language));
        var lines = warnings.OrderBy(w => w.Term.Until).ThenBy(w => w.CaseNumber).Take(LongestMail).Select(w => words[
            "limitation.alert.line", w.Term.Until.DayNumber - day.DayNumber, words["debts.limitedAction." + w.Term.Action], w.Debt.DisplayNumber,
            w.CaseNumber, w.DebtorName, w.Term.Until, w.Term.Source]);
        string[] text = [words["deadlines.alert.hello", person.FullName], words["limitation.alert.text"], .. lines, words["limitation.alert.where"]];
        outbox.Enqueue(
            "limitation", $"limitation:{day:yyyy-MM-dd}:{person.Id:N}", person.Email!, words["limitation.alert.subject", warnings.Count],
            string.Concat(text.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")), string.Join("\n\n", text));
    }

    private sealed record Warning(UserId LawyerId, Debt Debt, long CaseNumber, string DebtorName, LimitationTerm Term);
}
