using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Demo;

/// <summary>Fills an empty database with an office in which a newcomer can work at once.</summary>
/// <remarks>Loaded once; an interrupted load is finished at the next start. An office with accounts of its own is left alone.</remarks>
public sealed class DemoOffice(AppDb db, StandingClock clock, DemoPeople people, DemoPortfolios portfolios, DemoStrategy strategy, CurrentUser user)
    : IUseCase
{
    private const string Key = "demo.loaded";

    public async Task LoadAsync(CancellationToken ct)
    {
        if (await IsLoadedAsync(ct) || await HasOthersAsync(ct))
        {
            return;
        }

        await clock.StartDemoAsync(ct);
        await people.LoadAsync(ct);
        foreach (var carteira in DemoCarteira.All)
        {
            await ActAsAsync(DemoAccounts.Paralegal, ct);
            var portfolio = await portfolios.LoadAsync(carteira, ct);
            if (carteira.Approved)
            {
                await ActAsAsync(DemoAccounts.Lawyer, ct);
                await strategy.ApproveAsync(portfolio, ct);
            }
        }

        db.OfficeSettings.Add(OfficeSetting.Of(Key, "1"));
        await db.SaveChangesAsync(ct);
    }

    public async Task<bool> IsLoadedAsync(CancellationToken ct) => await db.OfficeSettings.FindAsync([Key], ct) is not null;

    private Task<bool> HasOthersAsync(CancellationToken ct)
    {
        var ours = DemoAccounts.All.Select(account => account.Email).ToList();
        return db.Users.AnyAsync(u => !ours.Contains(u.Email!), ct);
    }

    private async Task ActAsAsync(DemoAccount account, CancellationToken ct)
    {
        var person = await db.Users.SingleAsync(u => u.Email == account.Email, ct);
        user.SignIn(person.UserId, person.FullName, null);
    }
}
