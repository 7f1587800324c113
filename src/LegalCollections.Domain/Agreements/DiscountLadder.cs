using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Agreements;

/// <summary>One step of a client's policy: the most that may be given up of each component, by age of the debt.</summary>
/// <param name="FromDays">Days overdue, included.</param>
/// <param name="ToDays">Days overdue, included; <see langword="null"/> for no end.</param>
/// <param name="ApprovalRole">Who must approve; <see langword="null"/> where nobody must.</param>
/// <param name="ValidUntil">The last day on which the step may be offered.</param>
public sealed record DiscountStep(
    int FromDays, int? ToDays, Percent Interest, Percent Fine, Percent Fees, Percent Principal, string? ApprovalRole, DateOnly ValidUntil);

/// <summary>The client's discounts, from the youngest debt to the oldest, and the least that the client takes.</summary>
/// <param name="Minimum">In reais; no offer goes below it.</param>
public sealed record DiscountLadder(IReadOnlyList<DiscountStep> Steps, decimal Minimum)
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
        var room = decimal.Max(0m, total - Minimum);
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

        return new DiscountOffer(discounts, total - discounts.Values.Sum(), step.ValidUntil, step.ApprovalRole);
    }
}

/// <summary>What may be offered today and until when; afterwards the whole debt stands again.</summary>
/// <param name="Total">What is left to pay, in reais.</param>
public sealed record DiscountOffer(IReadOnlyDictionary<DebtComponent, decimal> Discounts, decimal Total, DateOnly ValidUntil, string? ApprovalRole);
