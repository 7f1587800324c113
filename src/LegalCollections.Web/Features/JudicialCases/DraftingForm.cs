using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>The questions of one template with the answers so far.</summary>
public sealed record DraftingForm
{
    public const string AnswerPrefix = "Answers.";

    private const int UsualTerm = 10;

    public string? Template { get; init; }

    /// <summary>The task that asks for the document; its page follows.</summary>
    public Guid? Task { get; init; }

    [Range(1, 120), Display(Name = "documents.new.term")]
    public int TermInDays { get; init; } = UsualTerm;

    [Display(Name = "documents.new.lawsuit")]
    public Guid? Lawsuit { get; init; }

    [StringLength(120), Display(Name = "documents.new.court")]
    public string? Court { get; init; }

    [StringLength(80), Display(Name = "documents.new.district")]
    public string? District { get; init; }

    [StringLength(2, MinimumLength = 2), Display(Name = "documents.new.state")]
    public string? State { get; init; }

    /// <summary>Chosen by the writer; empty for that of the debtor.</summary>
    [Display(Name = "documents.new.language")]
    public string? Language { get; init; }

    /// <summary>What the template is written in for the case's client, its own language first.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>By the key of the question.</summary>
    public Dictionary<string, string?> Answers { get; init; } = [];

    [BindNever, ValidateNever]
    public CaseForDocument Of { get; init; } = null!;

    [BindNever, ValidateNever]
    public ShippedTemplate Chosen { get; init; } = null!;

    /// <summary>The empty form; the court is that of the lawsuit, else one at the debtor's domicile (CPC art. 46), for the lawyer to change.</summary>
    public static DraftingForm Start(CaseForDocument of, ShippedTemplate chosen, Wording words)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(words);
        var lawsuit = of.Lawsuits.LastOrDefault(l => chosen.Court != CourtNeed.Filed || l.Number is not null);
        var small = lawsuit?.Path.StartsWith("Jec", StringComparison.Ordinal) ?? chosen.Key.EndsWith("-jec", StringComparison.Ordinal);
        return new DraftingForm
        {
            Template = chosen.Key,
            Lawsuit = chosen.Court == CourtNeed.None ? null : lawsuit?.Id.Value,
            Court = words[small ? "lawsuits.court.jec" : "lawsuits.court.civil"],
            District = lawsuit?.Venue ?? of.Debtor.City,
            State = lawsuit?.VenueState ?? of.Debtor.State,
            Of = of,
            Chosen = chosen,
        };
    }

    public WriteDocument.Command ToCommand(CaseId id) => new(
        id, Template ?? "", TermInDays, Lawsuit is { } lawsuit ? new JudicialCaseId(lawsuit) : null,
        Court is { Length: > 0 } && District is { Length: > 0 } && State is { Length: > 0 } ? new CourtPart(Court, District, State) : null, Answers)
    { Language = Language is { Length: > 0 } ? Language : null };

    public string? AnswerTo(TemplateQuestion question) => Answers.GetValueOrDefault(question.Key);
}

/// <summary>One question as a field.</summary>
public sealed record QuestionField(TemplateQuestion Question, string? Answer);
