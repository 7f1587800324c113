using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Debts;

/// <summary>What lawyers wrote down of a case beside its titles: the terms of contracts, and the costs that the debtor owes back.</summary>
/// <param name="Terms">Those that hold, the oldest first.</param>
/// <param name="Costs">Those that are claimed.</param>
public sealed record CaseCharges(IReadOnlyList<ContractTerms> Terms, IReadOnlyList<StatementCost> Costs)
{
    public static readonly CaseCharges None = new([], []);

    /// <summary>The title's own terms, else those of the whole case; the newest wins.</summary>
    public ContractTerms? TermsOf(DebtId title) => Terms.LastOrDefault(terms => terms.DebtId == title) ?? Terms.LastOrDefault(terms => terms.DebtId is null);
}
