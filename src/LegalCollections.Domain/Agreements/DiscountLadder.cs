using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Agreements;

/// <summary>One step of a client's policy: the most that may be given up of each component, by age of the debt.</summary>
/// <param name="FromDays">Days overdue, included.</param>
/// <param name="ToDays">Days overdue, included; <see langword="null"/> for no end.</param>
/// <param name="NeedsLawyer">A lawyer must approve each offer.</param>
/// <param name="ValidUntil">The last day on which the step may be offered.</param>
/// <param name="Minimum">The least that the client takes, in reais; no offer goes below it.</param>
public sealed record DiscountStep(
    int FromDays, int? ToDays, Percent Interest, Percent Fine, Percent Fees, Percent Principal, bool NeedsLawyer, DateOnly ValidUntil, decimal Minimum = 0m);

/// <summary>The client's discounts, from the youngest debt to the oldest; of two steps for one age the first stands.</summary>
public sealed record DiscountLadder(IReadOnlyList<DiscountStep> Steps)
{
    /// <summary>The largest discount of the day, component by component: interest, fine, fees, principal.</summary>
    /// <param name="owed">What each component owes on <paramref name="on"/>.</param>
    /// <returns>A refusal where no step covers the age of the debt on that day.</returns>
    public Result<DiscountOffer> Offer(IReadOnlyDictionary<DebtComponent, decimal> owed, int daysOverdue, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(owed);
        if (Steps.FirstOrDefault(step => step.FromDays <= daysOverdue && daysOverdue <= (step.ToDays ?? int.MaxValue) && on <= step.ValidUntil) is not { } step)
        {
            return new Problem("debts.NoDiscountStep", "Steps", daysOverdue, on);
        }

        var total = owed.Values.Sum();
        var room = decimal.Max(0m, total - step.Minimum);
        var discounts = new Dictionary<DebtComponent, decimal>();
        foreach (var (component, most) in new[]
        {
            (DebtComponent.Interest, step.Interest), (DebtComponent.Fine, step.Fine), (DebtComponent.Fees, step.Fees), (DebtComponent.Principal, step.Principal),
        })
        {
            var discount = decimal.Min(room, most.Of(owed.GetValueOrDefault(component)));
            if (discount > 0m)
            {
                discounts[component] = discount;
                room -= discount;
            }
        }

        return new DiscountOffer(discounts, total - discounts.Values.Sum(), step.ValidUntil, step.NeedsLawyer);
    }
}

/// <summary>What may be offered today and until when; afterwards the whole debt stands again.</summary>
/// <param name="Total">What is left to pay, in reais.</param>
public sealed record DiscountOffer(IReadOnlyDictionary<DebtComponent, decimal> Discounts, decimal Total, DateOnly ValidUntil, bool NeedsLawyer);
