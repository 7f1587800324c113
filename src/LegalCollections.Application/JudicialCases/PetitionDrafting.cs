using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Writes the petition of a lawsuit from the template of its action, with the figures of today; the caller saves.</summary>
public sealed class PetitionDrafting(
    AppDb db, ComposeDocument compose, CaseDocumentBuilder builder, DocumentStore store, Timeline timeline, OfficeClock clock) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <summary>Key of the template of an action; null where the office has none and the lawyer brings the draft.</summary>
    public static string? TemplateOf(ActionPath path) => path switch
    {
        ActionPath.Execucao => "execucao-titulo-extrajudicial",
        ActionPath.JecExecucao => "execucao-jec",
        ActionPath.Monitoria => "monitoria",
        ActionPath.Cobranca => "cobranca",
        ActionPath.JecCobranca => "cobranca-jec",
        _ => null,
    };

    public static ActionPath PathOf(JudicialCase lawsuit)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        return Enum.Parse<ActionPath>(lawsuit.Path);
    }

    /// <returns>The draft, or why it cannot be written (no template, data missing); the lawsuit then stays as it is.</returns>
    public async Task<Result<StoredDocument>> DraftAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        if (TemplateOf(PathOf(lawsuit)) is not { } template)
        {
            return JudicialCaseProblems.NoTemplate();
        }

        if (!lawsuit.TakesDrafts)
        {
            return JudicialCaseProblems.NotInReview();
        }

        var composed = await ComposeAsync(lawsuit, template, ct);
        if (composed.Failed)
        {
            return composed.Problem;
        }

        var document = composed.Value.Document;
        lawsuit.Draft(document.Id, composed.Value.Model.ValueOfCause);
        var collectionCase = (await db.CollectionCases.FindAsync([lawsuit.CaseId], ct))!;
        timeline.AddOn(collectionCase, CaseEventKind.DocumentDrafted, clock.Today, document.Id, document.Title);
        return document;
    }

    /// <summary>Why the draft of a lawsuit cannot be written today, or null when it can; nothing is kept.</summary>
    public async Task<Problem?> TryAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        if (TemplateOf(PathOf(lawsuit)) is not { } template)
        {
            return JudicialCaseProblems.NoTemplate();
        }

        await using var never = await db.Database.BeginTransactionAsync(ct);
        return (await ComposeAsync(lawsuit, template, ct)).Problem;
    }

    /// <summary>The petition as PDF as it would be written today; nothing is kept.</summary>
    public async Task<Result<byte[]>> SampleAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        if (TemplateOf(PathOf(lawsuit)) is not { } template)
        {
            return JudicialCaseProblems.NoTemplate();
        }

        await using var never = await db.Database.BeginTransactionAsync(ct);
        var composed = await ComposeAsync(lawsuit, template, ct);
        return composed.Failed ? composed.Problem : await store.LoadAsync(composed.Value.Document.FileHash!, ct);
    }

    /// <summary>What a petition of today would say of the lawsuit: parties, titles, statement and facts.</summary>
    public async Task<Result<CaseDocument>> FactsAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        var collectionCase = (await db.CollectionCases.FindAsync([lawsuit.CaseId], ct))!;
        return await builder.BuildAsync(collectionCase, await TitlesAsync(lawsuit, ct), CourtOf(lawsuit), 0, ct);
    }

    private async Task<Result<ComposedDocument>> ComposeAsync(JudicialCase lawsuit, string template, CancellationToken ct)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([lawsuit.CaseId], ct))!;
        var command = new ComposeDocument.Command(
            collectionCase, template, DocumentKind.Petition, await TitlesAsync(lawsuit, ct), CourtOf(lawsuit), Replaces: lawsuit.DraftId);
        return await compose.HandleAsync(command, ct);
    }

    private async Task<IReadOnlyCollection<DebtId>> TitlesAsync(JudicialCase lawsuit, CancellationToken ct) =>
        await db.Debts.AsNoTracking().Where(d => d.JudicialCaseId == lawsuit.Id && d.Status == DebtStatus.Open).Select(d => d.Id).ToListAsync(ct);

    private static CourtPart CourtOf(JudicialCase lawsuit) => new(
        Portuguese[PathOf(lawsuit) is ActionPath.JecExecucao or ActionPath.JecCobranca ? "lawsuits.court.jec" : "lawsuits.court.civil"],
        lawsuit.Venue, lawsuit.VenueState);
}
