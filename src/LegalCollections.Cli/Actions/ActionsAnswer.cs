using LegalCollections.Application.Common;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Cli.Actions;

/// <summary>The proposal as scripts read it.</summary>
/// <param name="Statement">What the balances were computed with; <see langword="null"/> where the file states them all.</param>
/// <param name="NotSued">Titles whose proposed way is no lawsuit, by that way.</param>
/// <param name="Settled">Titles of which payments and waivers left nothing.</param>
internal sealed record ActionsAnswer(
    DateOnly On, JecAnswer Jec, BalanceAnswer? Statement, IReadOnlyList<TitleAnswer> Titles, IReadOnlyList<LawsuitAnswer> Lawsuits,
    IReadOnlyList<NotSuedAnswer> NotSued, IReadOnlyList<string> Settled)
{
    public static ActionsAnswer Of(IReadOnlyList<ActionProposal> proposals, CaseBalances balances, DateOnly on, Wording words)
    {
        var byTitle = proposals.ToDictionary(proposal => proposal.Title.DebtId);
        var wage = MinimumWage.On(on);
        return new(
            on,
            new(wage.From, wage.Amount, wage.JecCeiling, wage.WithoutLawyer, wage.Source),
            balances.Statement is { } statement ? BalanceAnswer.Of(statement) : null,
            [.. proposals.Select(proposal => TitleAnswer.Of(proposal, on, words))],
            [.. LawsuitGrouping.Group(proposals.Select(p => (p.Title, p.Proposed.Path))).Select(lawsuit => LawsuitAnswer.Of(lawsuit, byTitle, words))],
            [.. proposals.Where(p => p.Proposed.Path < ActionPath.Execucao).GroupBy(p => p.Proposed.Path)
                .Select(group => new NotSuedAnswer(CamelCase.Of(group.Key), words["debts.path." + group.Key], [.. group.Select(p => p.Title.Label)]))],
            [.. balances.Titles.Where(title => title.Balance <= 0m).Select(title => title.Label)]);
    }
}

/// <summary>The case as a whole, in reais.</summary>
/// <param name="Total">What may be collected, costs included.</param>
/// <param name="Costs">Advanced by the creditor and still owed; no part of any value of the cause.</param>
internal sealed record BalanceAnswer(decimal Total, decimal Costs, decimal Paid, decimal Overpayment, bool Provisional, string? LastIndexMonth)
{
    public static BalanceAnswer Of(DebtStatement statement) => new(
        statement.Total, statement.Outstanding(DebtComponent.Costs), statement.Allocations.Sum(part => part.Amount), statement.Overpayment,
        statement.Provisional, statement.LastIndexMonth?.ToString());
}

/// <summary>The ceilings of the Juizado Especial Cível on the day, in reais.</summary>
internal sealed record JecAnswer(DateOnly From, decimal MinimumWage, decimal Ceiling, decimal WithoutLawyer, string Source);

/// <summary>One title with every way judged.</summary>
internal sealed record TitleAnswer(string Label, string Proposed, decimal Balance, LimitationAnswer Limitation, IReadOnlyList<PathAnswer> Paths)
{
    public static TitleAnswer Of(ActionProposal proposal, DateOnly on, Wording words)
    {
        var title = proposal.Title;
        return new(
            title.Label, CamelCase.Of(proposal.Proposed.Path), title.Balance,
            LimitationAnswer.Of(title.Instrument, title.Evidence, title.Limitation, null, ProcessOf(title), on, words),
            [.. proposal.Assessments.Select(path => new PathAnswer(
                CamelCase.Of(path.Path), words["debts.path." + path.Path], path.Admissible,
                [.. path.Reasons.Select(reason => new ReasonAnswer(reason.InFavour, words[reason.TextKey, [.. reason.Args]], reason.Source))],
                [.. path.Papers.Select(need => PaperAnswer.Of(need, words))]))]);
    }

    private static ProcessTerms ProcessOf(TitleForAction title) => title.Judgment is { } judgment
        ? new(Domain.Debts.Limitation.Enforcement(title.Instrument, judgment.FinalOn, title.Evidence))
        : ProcessTerms.None;
}

/// <summary>One way for one title.</summary>
internal sealed record PathAnswer(string Path, string Name, bool Admissible, IReadOnlyList<ReasonAnswer> Reasons, IReadOnlyList<PaperAnswer> Papers);

/// <summary>One reason for or against a way.</summary>
internal sealed record ReasonAnswer(bool InFavour, string Text, string Source);

/// <summary>One paper that a way needs.</summary>
internal sealed record PaperAnswer(string Paper, string Name, string Source, bool Missing)
{
    public static PaperAnswer Of(PaperNeed need, Wording words) => new(CamelCase.Of(need.Paper), words["debts.paper." + need.Paper], need.Source, need.Missing);
}

/// <summary>One lawsuit to be prepared.</summary>
internal sealed record LawsuitAnswer(
    string Path, string Name, IReadOnlyList<PersonAnswer> Defendants, VenueAnswer Venue, IReadOnlyList<VenueAnswer> OtherVenues,
    IReadOnlyList<string> Titles, decimal ValueOfCause, string ValueSource, IReadOnlyList<PaperAnswer> MissingPapers)
{
    public static LawsuitAnswer Of(LawsuitProposal lawsuit, Dictionary<Domain.Common.DebtId, ActionProposal> byTitle, Wording words) => new(
        CamelCase.Of(lawsuit.Key.Path), words["debts.path." + lawsuit.Key.Path],
        [.. lawsuit.Defendants.Select(defendant => new PersonAnswer(defendant.TaxId, defendant.Name))],
        VenueAnswer.Of(lawsuit.Venue, words), [.. lawsuit.OtherVenues.Select(venue => VenueAnswer.Of(venue, words))],
        [.. lawsuit.Titles.Select(title => title.Label)], lawsuit.ValueOfCause, lawsuit.ValueSource,
        [.. lawsuit.Titles.SelectMany(title => byTitle[title.DebtId].Proposed.MissingPapers).DistinctBy(need => need.Paper).Select(need => PaperAnswer.Of(need, words))]);
}

/// <summary>A person to be sued.</summary>
internal sealed record PersonAnswer(string TaxId, string Name);

/// <summary>A forum and why it is one.</summary>
internal sealed record VenueAnswer(string City, string State, string Reason, string Source)
{
    public static VenueAnswer Of(VenueProposal venue, Wording words) => new(venue.Forum.City, venue.Forum.State, words[venue.TextKey], venue.Source);
}

/// <summary>Titles that are not sued, and what is done instead.</summary>
internal sealed record NotSuedAnswer(string Path, string Name, IReadOnlyList<string> Titles);
