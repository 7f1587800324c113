using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Tells documents what later slices know of a case: its agreement, its lawsuit, what was sent and what was paid.</summary>
public sealed class CaseStories(AppDb db, OfficeClock clock) : IUseCase, ICaseStory
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    public async Task<CaseStory> OfAsync(CaseId caseId, CancellationToken ct) => await OfAsync(
        caseId,
        await db.JudicialCases.AsNoTracking().Where(j => j.CaseId == caseId && j.Number != null).OrderByDescending(j => j.FiledOn).ThenByDescending(j => j.Id).FirstOrDefaultAsync(ct),
        ct);

    /// <param name="caseId">The case.</param>
    /// <param name="lawsuit">The lawsuit that the document is for, if any.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<CaseStory> OfAsync(CaseId caseId, JudicialCase? lawsuit, CancellationToken ct)
    {
        var agreement = await db.Agreements.AsNoTracking().Include(a => a.Installments).Where(a => a.CaseId == caseId)
            .OrderByDescending(a => a.MadeOn).ThenByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        var notices = await db.Notices.AsNoTracking().Where(n => n.CaseId == caseId && (n.SentAt != null || n.PostedOn != null)).ToListAsync(ct);
        var payments = await db.Payments.AsNoTracking().Where(p => p.CaseId == caseId).OrderBy(p => p.PaidOn).ThenBy(p => p.RecordedAt)
            .Select(p => new PaymentPart(p.PaidOn, p.Amount)).ToListAsync(ct);
        return new CaseStory(
            agreement is null ? null : PartOf(agreement),
            lawsuit is { Number: { } number, FiledOn: { } filedOn } ? PartOf(lawsuit, number, filedOn) : null,
            [.. notices.Select(n => new NoticePart(
                    n.Subject, Portuguese.Enum(n.Channel), n.PostedOn ?? clock.DayOf(n.SentAt!.Value), n.DeliveredOn, n.TrackingCode) { Way = n.Channel })
                .OrderBy(n => n.SentOn)],
            payments);
    }

    private AgreementPart PartOf(Agreement agreement)
    {
        var parts = agreement.Installments.OrderBy(i => i.Number).Select(i => new InstallmentPart(i.Number, i.DueOn, i.Amount, i.Paid)).ToList();
        return new AgreementPart(agreement.MadeOn, agreement.Total, parts, [.. parts.Where(i => i.Open > 0 && i.DueOn < clock.Today)]);
    }

    private static LawsuitPart PartOf(JudicialCase lawsuit, string number, DateOnly filedOn) => new(
        CaseNumber.Parse(number) is { Failed: false } parsed ? parsed.Value.Formatted : number,
        Portuguese[$"debts.path.{lawsuit.Path}"], lawsuit.Venue, lawsuit.VenueState, filedOn, lawsuit.ValueOfCause)
    { Path = lawsuit.Path };
}

/// <summary>Registers the port by which notices reach the story of a case.</summary>
public sealed class JudicialCasesModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ICaseStory, CaseStories>();
}
