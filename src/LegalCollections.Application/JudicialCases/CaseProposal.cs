using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Application.JudicialCases;

/// <summary>What the decision table suggests for the open titles of a case today; a lawyer decides.</summary>
/// <param name="Titles">Each open title that no lawsuit holds, judged for every path.</param>
/// <param name="Groups">The same titles gathered: one group is one lawsuit, or titles that should not be sued.</param>
/// <param name="Unjudged">Titles whose limitation cannot be computed, with what is missing.</param>
/// <param name="Papers">What every petition needs of the client and of the case.</param>
public sealed record CaseProposal(
    CollectionCase Case,
    string DebtorName,
    string ClientName,
    DateOnly On,
    IReadOnlyList<ActionProposal> Titles,
    IReadOnlyList<DecisionGroup> Groups,
    IReadOnlyList<UnjudgedTitle> Unjudged,
    IReadOnlyList<PaperOnFile> Papers);

/// <summary>Titles that go one way together.</summary>
/// <param name="Path">The proposed way.</param>
/// <param name="Options">The lawsuits that are open to all titles of the group, the proposed one first; empty where none is.</param>
/// <param name="Venue">Where the lawsuit would be filed.</param>
/// <param name="Total">What the titles are worth today (BRL).</param>
public sealed record DecisionGroup(
    ActionPath Path, IReadOnlyList<ActionPath> Options, VenueProposal Venue, IReadOnlyList<Defendant> Defendants,
    IReadOnlyList<ActionProposal> Titles, decimal Total)
{
    /// <summary>Whether the proposed way is a lawsuit.</summary>
    public bool IsLawsuit => Path >= ActionPath.Execucao;
}

/// <summary>A title that the table cannot judge.</summary>
public sealed record UnjudgedTitle(DebtId DebtId, string Label, Problem Problem);
