namespace LegalCollections.Domain.JudicialCases;

/// <summary>The persons sued together, whatever their order.</summary>
/// <param name="TaxIds">Sorted, separated by a space.</param>
public readonly record struct DefendantSet(string TaxIds)
{
    public static DefendantSet Of(TitleForAction title)
        => new(string.Join(' ', title.Defendants.Select(defendant => defendant.TaxId).Distinct().Order(StringComparer.Ordinal)));
}

/// <summary>Where to sue and why there.</summary>
/// <param name="TextKey">Text resource that explains the choice.</param>
public sealed record VenueProposal(Forum Forum, string TextKey, string Source);

/// <summary>What makes titles one lawsuit.</summary>
public sealed record LawsuitKey(ActionPath Path, DefendantSet Defendants, Forum Forum);

/// <summary>One lawsuit to be prepared: its titles, persons, venue and value.</summary>
/// <param name="ValueOfCause">Sum of the balances (CPC arts. 292 I, 700 §3).</param>
public sealed record LawsuitProposal(
    LawsuitKey Key, VenueProposal Venue, IReadOnlyList<Defendant> Defendants, IReadOnlyList<TitleForAction> Titles, decimal ValueOfCause)
{
    /// <summary>The article on which the value rests.</summary>
    public string ValueSource => Key.Path == ActionPath.Monitoria ? "CPC art. 700 §3" : "CPC art. 292 I, VI";

    /// <summary>Other forums open to all its titles.</summary>
    public IEnumerable<VenueProposal> OtherVenues => Venues.Of(Titles[0], Key.Path).Skip(1)
        .Where(venue => Titles.All(title => Venues.Of(title, Key.Path).Any(other => other.Forum == venue.Forum)));
}

/// <summary>Gathers titles into lawsuits, so that one petition sues all that can be sued together.</summary>
public static class LawsuitGrouping
{
    /// <param name="chosen">The lawyer's choice per title; paths that are no lawsuit are left out.</param>
    /// <returns>Lawsuits in the order of their oldest title.</returns>
    public static IReadOnlyList<LawsuitProposal> Group(IEnumerable<(TitleForAction Title, ActionPath Path)> chosen)
        => [.. chosen
            .Where(choice => choice.Path >= ActionPath.Execucao)
            .OrderBy(choice => choice.Title.DueOn)
            .Select(choice => (choice.Title, choice.Path, Venue: VenueOf(choice.Title, choice.Path)))
            .GroupBy(choice => new LawsuitKey(choice.Path, DefendantSet.Of(choice.Title), choice.Venue.Forum))
            .Select(lawsuit => new LawsuitProposal(
                lawsuit.Key,
                lawsuit.First().Venue,
                lawsuit.First().Title.Defendants,
                [.. lawsuit.Select(choice => choice.Title)],
                lawsuit.Sum(choice => choice.Title.Balance)))];

    /// <summary>The proposed forum; a lawyer decides.</summary>
    public static VenueProposal VenueOf(TitleForAction title, ActionPath path) => Venues.Of(title, path)[0];
}
