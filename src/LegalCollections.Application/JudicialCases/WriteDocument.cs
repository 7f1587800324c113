using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>A lawyer chooses a template for a case, answers what the case does not know, and gets the document in Word and PDF.</summary>
public sealed class WriteDocument(AppDb db, TemplateLibrary templates, ComposeDocument compose, CaseStories stories, Timeline timeline, OfficeClock clock) : IUseCase
{
    /// <param name="TermInDays">The term that a notice gives.</param>
    /// <param name="Lawsuit">The lawsuit that the document belongs to, if any.</param>
    /// <param name="Court">Where a petition goes; needed by templates with a court.</param>
    /// <param name="Answers">By the key of the question, as written in the form.</param>
    public sealed record Command(
        CaseId CaseId, string TemplateKey, int TermInDays, JudicialCaseId? Lawsuit, CourtPart? Court, IReadOnlyDictionary<string, string?> Answers)
    {
        /// <summary>The language that the lawyer chose; null for that of the debtor.</summary>
        public string? Language { get; init; }
    }

    /// <summary>The case with its open lawsuits, for the pages that ask; null for a case that does not exist.</summary>
    public async Task<CaseForDocument?> ShowAsync(CaseId id, CancellationToken ct)
    {
        if (await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return null;
        }

        var profile = await db.DebtorProfiles.AsNoTracking().SingleAsync(p => p.DebtorId == found.DebtorId && p.ClientId == found.ClientId, ct);
        var lawsuits = await db.JudicialCases.AsNoTracking().Where(j => j.CaseId == id && j.Status != JudicialCaseStatus.Closed)
            .OrderBy(j => j.CreatedAt).ToListAsync(ct);
        return new CaseForDocument(found, profile, lawsuits);
    }

    /// <summary>Every answer that is missing or cannot be read, so that the form shows all at once.</summary>
    public static IReadOnlyList<Problem> Check(ShippedTemplate template, IReadOnlyDictionary<string, string?> answers)
    {
        ArgumentNullException.ThrowIfNull(template);
        return [.. template.Questions.Select(q => q.Read(answers.GetValueOrDefault(q.Key)).Problem).OfType<Problem>()];
    }

    public async Task<Result<StoredDocument>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (templates.Find(command.TemplateKey) is not { IsWord: true } template)
        {
            return DocumentProblems.UnknownTemplate(command.TemplateKey);
        }

        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct) is not { } found)
        {
            return CaseProblems.NotFound();
        }

        var lawsuit = command.Lawsuit is { } id ? await db.JudicialCases.AsNoTracking().FirstOrDefaultAsync(j => j.Id == id && j.CaseId == found.Id, ct) : null;
        if (Refusal(template, command, lawsuit) is { } problem)
        {
            return problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var composed = await compose.HandleAsync(
            new(found, template.Key, template.Kind, await TitlesAsync(lawsuit, ct), template.Court == CourtNeed.None ? null : command.Court, command.TermInDays)
            {
                Answers = template.Questions.ToDictionary(q => q.Key, q => q.Read(command.Answers.GetValueOrDefault(q.Key)).Value.Value),
                Story = await stories.OfAsync(found.Id, lawsuit, ct),
                Language = command.Language,
            }, ct);
        if (composed.Failed)
        {
            return composed.Problem;
        }

        var document = composed.Value.Document;
        timeline.AddOn(found, CaseEventKind.DocumentDrafted, clock.Today, document.Id, document.Title);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return document;
    }

    private static Problem? Refusal(ShippedTemplate template, Command command, JudicialCase? lawsuit)
    {
        if (template.Court == CourtNeed.Filed && lawsuit?.Number is null)
        {
            return DocumentProblems.NoLawsuit();
        }

        if (template.Court != CourtNeed.None && command.Court is null)
        {
            return DocumentProblems.NoCourt();
        }

        return Check(template, command.Answers) is [var first, ..] ? first : null;
    }

    /// <summary>The titles of the lawsuit; without one, all of the case.</summary>
    private async Task<IReadOnlyCollection<DebtId>?> TitlesAsync(JudicialCase? lawsuit, CancellationToken ct) => lawsuit is null
        ? null
        : await db.Debts.AsNoTracking().Where(d => d.JudicialCaseId == lawsuit.Id).Select(d => d.Id).ToListAsync(ct);
}

/// <summary>What a page that asks for a document must know of the case.</summary>
/// <param name="Lawsuits">Open ones, the oldest first.</param>
public sealed record CaseForDocument(CollectionCase Case, DebtorProfile Debtor, IReadOnlyList<JudicialCase> Lawsuits);
