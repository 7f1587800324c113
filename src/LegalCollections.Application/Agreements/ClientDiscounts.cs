using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Agreements;

/// <summary>A lawyer writes down what a client lets the office give up; agreements are offered and held against it.</summary>
public sealed class ClientDiscounts(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>The client with every step, those that hold first; <see langword="null"/> where there is no such client.</summary>
    public async Task<ClientLadder?> ShowAsync(ClientId id, CancellationToken ct) =>
        await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } client ? null : new(client, clock.Today,
            [.. (await db.ClientDiscounts.AsNoTracking().Where(d => d.ClientId == id).ToListAsync(ct))
                .OrderBy(d => d.WithdrawnAt is not null).ThenBy(d => d.FromDays).ThenBy(d => d.RecordedAt)]);

    public async Task<Result<ClientDiscount>> RecordAsync(ClientId client, DiscountStep step, string? source, CancellationToken ct)
    {
        var discount = ClientDiscount.Record(client, step, source, clock.Today, clock.GetUtcNow(), user.Name);
        if (!discount.Failed)
        {
            db.ClientDiscounts.Add(discount.Value);
            await db.SaveChangesAsync(ct);
        }

        return discount;
    }

    public async Task<Result<Done>> WithdrawAsync(ClientId client, Guid id, CancellationToken ct)
    {
        if (await db.ClientDiscounts.FirstOrDefaultAsync(d => d.Id == id && d.ClientId == client && d.WithdrawnAt == null, ct) is not { } discount)
        {
            return AgreementProblems.NotFound();
        }

        discount.Withdraw(clock.GetUtcNow(), user.Name);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    /// <summary>The least that may be agreed today; <see langword="null"/> where the client authorised no discounts at all.</summary>
    /// <returns>A refusal where discounts are authorised, but none for a debt of this age.</returns>
    public async Task<Result<DiscountOffer>?> OfferAsync(ClientId client, DebtStatement statement, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var steps = (await db.ClientDiscounts.AsNoTracking().Where(d => d.ClientId == client && d.WithdrawnAt == null).ToListAsync(ct))
            .OrderBy(d => d.FromDays).ThenBy(d => d.RecordedAt).Select(d => d.Step).ToList();
        var owing = statement.Titles.Where(title => title is { DebtId: not null, Total: > 0m }).ToList();
        if (steps.Count == 0 || owing.Count == 0)
        {
            return null;
        }

        return new DiscountLadder(steps).Offer(
            Enum.GetValues<DebtComponent>().ToDictionary(component => component, statement.Outstanding),
            statement.On.DayNumber - owing.Min(title => title.DueOn).DayNumber, statement.On);
    }
}

/// <summary>A client with the discounts that it authorised, and those withdrawn.</summary>
public sealed record ClientLadder(Client Client, DateOnly Today, IReadOnlyList<ClientDiscount> Steps);
