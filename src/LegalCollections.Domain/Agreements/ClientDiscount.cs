using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Agreements;

/// <summary>One step of the discounts that a client authorised, with the paper that says so; never changed, only withdrawn.</summary>
public sealed class ClientDiscount : IClientOwned
{
    public const int LongestSource = 300;

    private ClientDiscount() { }

    public Guid Id { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>Days overdue from which it holds, included.</summary>
    public int FromDays { get; private set; }

    /// <summary>Days overdue, included; <see langword="null"/> for no end.</summary>
    public int? ToDays { get; private set; }
    public Percent Interest { get; private set; }
    public Percent Fine { get; private set; }
    public Percent Fees { get; private set; }
    public Percent Principal { get; private set; }

    /// <summary>The least that the client takes, in reais.</summary>
    public decimal Minimum { get; private set; }
    public bool NeedsLawyer { get; private set; }
    public DateOnly ValidUntil { get; private set; }

    /// <summary>The paper by which the client authorised it.</summary>
    public string Source { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBy { get; private set; }

    public DiscountStep Step => new(FromDays, ToDays, Interest, Fine, Fees, Principal, NeedsLawyer, ValidUntil, Minimum);

    /// <returns>A refusal for days or percentages out of order, nothing given up, a day gone by, or no paper.</returns>
    public static Result<ClientDiscount> Record(ClientId client, DiscountStep step, string? source, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(step);
        Percent[] parts = [step.Interest, step.Fine, step.Fees, step.Principal];
        if (step.FromDays < 0 || step.ToDays < step.FromDays)
        {
            return AgreementProblems.DiscountDays();
        }

        if (parts.Any(part => part.Value is < 0m or > 100m) || parts.All(part => part.Value == 0m) || step.Minimum < 0m)
        {
            return AgreementProblems.DiscountPercent();
        }

        if (step.ValidUntil < today)
        {
            return AgreementProblems.DiscountExpired();
        }

        return string.IsNullOrWhiteSpace(source) || source.Trim().Length > LongestSource
            ? AgreementProblems.DiscountWithoutPaper()
            : new ClientDiscount
            {
                Id = Guid.CreateVersion7(),
                ClientId = client,
                FromDays = step.FromDays,
                ToDays = step.ToDays,
                Interest = step.Interest,
                Fine = step.Fine,
                Fees = step.Fees,
                Principal = step.Principal,
                Minimum = Cents.Round(step.Minimum),
                NeedsLawyer = step.NeedsLawyer,
                ValidUntil = step.ValidUntil,
                Source = source.Trim(),
                RecordedAt = at,
                RecordedBy = by,
            };
    }

    public void Withdraw(DateTimeOffset at, string by) => (WithdrawnAt, WithdrawnBy) = (at, by);
}
