using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Application.JudicialCases;

/// <summary>What the lawyer decides for one group of titles.</summary>
/// <param name="Path">The lawsuit to bring; null when the titles are not sued now.</param>
/// <param name="Venue">City and state of the court.</param>
/// <param name="Reason">Needed where the choice differs from the proposal.</param>
public sealed record GroupChoice(IReadOnlyList<DebtId> Titles, ActionPath? Path, Forum Venue, string? Reason);

/// <summary>One lawsuit as it was chosen.</summary>
public sealed record ChosenLawsuit(ActionPath Path, Forum Venue, IReadOnlyList<DebtId> Titles, decimal Value, string Reason);

/// <summary>Holds the lawyer's choices against the proposal of the same day, so that nothing closed by law is chosen.</summary>
public static class ActionChoices
{
    /// <summary>The first thing that forbids the choices, or null.</summary>
    public static Problem? Refusal(CaseProposal proposal, IReadOnlyList<GroupChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(choices);
        var known = proposal.Titles.ToDictionary(t => t.Title.DebtId);
        var chosen = choices.SelectMany(c => c.Titles).ToList();
        if (chosen.Count == 0 || chosen.Distinct().Count() != chosen.Count || !chosen.All(known.ContainsKey))
        {
            return JudicialCaseProblems.TitleUnknown();
        }

        return choices.Select(choice => Refusal(choice, [.. choice.Titles.Select(id => known[id])], proposal.On)).FirstOrDefault(p => p is not null);
    }

    /// <summary>The chosen lawsuits: titles of one way, the same persons and one court are one lawsuit (CPC arts. 327, 780).</summary>
    public static IReadOnlyList<ChosenLawsuit> Lawsuits(CaseProposal proposal, IReadOnlyList<GroupChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var known = proposal.Titles.ToDictionary(t => t.Title.DebtId, t => t.Title);
        return
        [
            .. from choice in choices
               where choice.Path is not null
               group choice by Tidy(choice.Venue) into court
               from lawsuit in LawsuitGrouping.Group(court.SelectMany(c => c.Titles.Select(id => (known[id], c.Path!.Value))))
                   .GroupBy(l => (l.Key.Path, l.Key.Defendants))
               let titles = lawsuit.SelectMany(l => l.Titles).Select(t => t.DebtId).ToList()
               let reasons = court.Where(c => c.Titles.Intersect(titles).Any()).Select(c => c.Reason?.Trim()).Where(r => r is { Length: > 0 })
               select new ChosenLawsuit(lawsuit.Key.Path, court.Key, titles, lawsuit.Sum(l => l.ValueOfCause), string.Join("; ", reasons)),
        ];
    }

    private static Problem? Refusal(GroupChoice choice, IReadOnlyList<ActionProposal> titles, DateOnly today)
    {
        if (choice.Path is { } path)
        {
            if (titles.FirstOrDefault(t => t.Title.Limitation.PrescribedOn(today)) is { } dead)
            {
                return JudicialCaseProblems.Prescribed(dead.Title.Label, dead.Title.Limitation.LastDay);
            }

            if (titles.FirstOrDefault(t => path < ActionPath.Execucao || !t.Assessments.Any(a => a.Path == path && a.Admissible)) is { } closed)
            {
                return JudicialCaseProblems.PathNotOpen(closed.Title.Label);
            }

            if (Tidy(choice.Venue) is not { City.Length: > 1, State.Length: 2 })
            {
                return JudicialCaseProblems.VenueNeeded();
            }
        }

        return Differs(choice, titles) && string.IsNullOrWhiteSpace(choice.Reason) ? JudicialCaseProblems.ReasonNeeded() : null;
    }

    /// <summary>A proposed court that is unknown may be filled in without a reason.</summary>
    private static bool Differs(GroupChoice choice, IReadOnlyList<ActionProposal> titles) => titles.Any(t =>
        t.Proposed.Path >= ActionPath.Execucao
            ? choice.Path != t.Proposed.Path
                || (LawsuitGrouping.VenueOf(t.Title, t.Proposed.Path).Forum is { City.Length: > 0 } forum && Tidy(forum) != Tidy(choice.Venue))
            : choice.Path is not null);

    private static Forum Tidy(Forum forum) => new(forum.City.Trim(), forum.State.Trim().ToUpperInvariant());
}
