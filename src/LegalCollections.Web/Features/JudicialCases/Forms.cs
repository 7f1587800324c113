using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>The number and the day of a filing.</summary>
public sealed class FilingForm
{
    [Required, StringLength(40), Display(Name = "lawsuits.filing.number")]
    public string? Number { get; set; }

    [Required, DataType(DataType.Date), Display(Name = "lawsuits.filing.on")]
    public DateOnly? FiledOn { get; set; }
}

/// <summary>A publication and the deadline that it starts.</summary>
public sealed class PublicationForm
{
    [Required, DataType(DataType.Date), Display(Name = "lawsuits.publication.on")]
    public DateOnly? AvailableOn { get; set; }

    [Required, Display(Name = "lawsuits.publication.rule")]
    public string? RuleCode { get; set; }

    [Required, StringLength(20_000), Display(Name = "lawsuits.publication.text")]
    public string? Text { get; set; }
}

/// <summary>The lawyer's decision, group by group.</summary>
public sealed class DecisionForm
{
    public List<DecisionGroupForm> Groups { get; set; } = [];

    public static DecisionForm Of(CaseProposal proposal) => new()
    {
        Groups =
        [
            .. proposal.Groups.Select(g => new DecisionGroupForm
            {
                Titles = [.. g.Titles.Select(t => t.Title.DebtId.Value)],
                Path = g.IsLawsuit ? g.Path : null,
                City = g.Venue.Forum.City,
                State = g.Venue.Forum.State,
            }),
        ],
    };
}

/// <summary>The decision on titles that go one way together; no path means that they are not sued now.</summary>
public sealed class DecisionGroupForm
{
    public List<Guid> Titles { get; set; } = [];
    public ActionPath? Path { get; set; }

    [StringLength(80)]
    public string? City { get; set; }

    [StringLength(2)]
    public string? State { get; set; }

    [StringLength(2_000)]
    public string? Reason { get; set; }
}

/// <summary>The decision page.</summary>
/// <param name="Waiting">Whether the flow of the case waits for the decision.</param>
public sealed record DecisionPage(CaseProposal Proposal, bool Waiting, DecisionForm Form);

/// <summary>The papers that go with a petition.</summary>
/// <param name="Lawsuit">Null before there is one.</param>
public sealed record PapersModel(IReadOnlyList<PaperOnFile> Papers, CaseId CaseId, ClientId ClientId, JudicialCaseId? Lawsuit);

/// <summary>One group of the decision page, with its place in the form.</summary>
public sealed record DecisionGroupModel(int Index, DecisionGroup Group, DecisionGroupForm Form, DateOnly On);

/// <summary>What the law asks of a petition, each missing paper with the way to where it is taken in.</summary>
public sealed record SufficiencyModel(IReadOnlyList<PaperNeed> Needs, CaseId CaseId, ClientId ClientId, JudicialCaseId Lawsuit);

/// <summary>The page of a lawsuit with its two forms.</summary>
public sealed record LawsuitPage(LawsuitDetails Details, FilingForm Filing, PublicationForm Publication);

/// <summary>The review of a draft.</summary>
/// <param name="Facts">What a petition of today would say; null when it cannot be said.</param>
/// <param name="Problem">Why no draft could be written.</param>
/// <param name="Papers">What the law of the action asks of the petition.</param>
/// <param name="Signs">Whoever accepts it keeps a certificate.</param>
public sealed record DraftPage(LawsuitDetails Details, CaseDocument? Facts, Problem? Problem, bool Signs, IReadOnlyList<PaperNeed> Papers);

/// <summary>A draft word by word, each with where it comes from.</summary>
public sealed record DraftDifferencesPage(LawsuitDetails Details, DraftTrace Trace);

/// <summary>The date that a publication would give, or why it gives none.</summary>
/// <param name="Load">What already ends on the days from the safety date to the due date, and the two after.</param>
public sealed record PreviewModel(CountedRule? Scheduled, Problem? Problem, IReadOnlyList<DayLoad> Load);
