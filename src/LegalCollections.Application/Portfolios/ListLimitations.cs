using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>The titles of a portfolio by the day on which their next action is lost, so that the soonest are seen first.</summary>
public sealed class ListLimitations(AppDb db, OpenTitles titles, OfficeClock clock) : IUseCase
{
    /// <summary>Lines shown of each part.</summary>
    public const int Longest = 200;

    /// <returns><see langword="null"/> for a portfolio that does not exist.</returns>
    public async Task<LimitationList?> HandleAsync(PortfolioId id, CancellationToken ct)
    {
        if (await db.Portfolios.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } portfolio)
        {
            return null;
        }

        var judged = await titles.JudgeAsync(db.Debts.Where(d => d.PortfolioId == id), ct);
        var soonest = judged.Select(title => (Title: title, Next: title.Terms.NextToEnd(clock.Today))).Where(line => line.Next is not null)
            .Select(line => new LimitationLine(line.Title, line.Next!, line.Next!.Until.DayNumber - clock.Today.DayNumber))
            .OrderBy(line => line.Next.Until).ThenBy(line => line.Title.CaseNumber).ThenBy(line => line.Title.Debt.DisplayNumber, StringComparer.Ordinal)
            .Take(Longest).ToList();
        var prescribed = judged.Where(title => title.Terms.PrescribedOn(clock.Today)).OrderBy(title => title.Terms.LastDay).ToList();
        return new LimitationList(portfolio, clock.Today, judged.Count, soonest, prescribed.Count, [.. prescribed.Take(Longest)]);
    }
}

/// <summary>What prescribes soonest in a portfolio, and what has prescribed.</summary>
/// <param name="Titles">How many open titles were judged.</param>
/// <param name="Prescribed">How many of them have prescribed in every way.</param>
public sealed record LimitationList(
    Portfolio Portfolio, DateOnly On, int Titles, IReadOnlyList<LimitationLine> Soonest, int Prescribed, IReadOnlyList<OpenTitle> PrescribedTitles);

/// <summary>One title and the term that it loses next.</summary>
/// <param name="DaysLeft">Days until the last day, 0 on it.</param>
public sealed record LimitationLine(OpenTitle Title, LimitationTerm Next, int DaysLeft);
