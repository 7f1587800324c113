using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Cli.Cases;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Cli.Actions;

/// <summary>What the titles of a case file owe on a day: its payments, costs, waivers and terms are those that <c>debts statement</c> reads.</summary>
/// <param name="Titles">Each with its balance; a stated balance stands as it is.</param>
/// <param name="Statement"><see langword="null"/> where every balance was stated.</param>
internal sealed record CaseBalances(IReadOnlyList<TitleForAction> Titles, DebtStatement? Statement)
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    /// <returns>The balances, or every reason why they cannot be computed.</returns>
    public static (CaseBalances? Balances, IReadOnlyList<VerbReason> Reasons) Of(
        string json, ActionCaseFile file, IReadOnlyList<TitleForAction> titles, DateOnly on, Wording words)
    {
        var root = JsonNode.Parse(json, AnyCase)!.AsObject();
        var moves = root["payments"] is JsonArray { Count: > 0 } || root["waivers"] is JsonArray { Count: > 0 };

        // What has prescribed is worth no lawsuit; it is computed only where a payment may have gone to it.
        bool Computed(int index) => file.Titles[index].Balance is null && (moves || !(on > LastDay(titles[index])));
        var computed = Enumerable.Range(0, titles.Count).Where(Computed).Select(index => titles[index]).ToList();
        if (computed.Count == 0)
        {
            return (new(titles, null), []);
        }

        Prepare(root, file, titles, Computed);
        var (read, problems) = CaseFile.Read(root.ToJsonString(), on);
        if (read is null)
        {
            return (null, [.. problems.Select(problem => new VerbReason(problem.Code, words.Problem(problem), problem.Field))]);
        }

        var statement = DebtStatement.Compute(read.Request with
        {
            Titles = [.. read.Request.Titles.Zip(computed, (title, known) => title with { DebtId = known.DebtId, CollectableUntil = LastDay(known) })],
        });
        if (statement.Failed)
        {
            return (null, VerbOutcome.Refuse(statement.Problem).Reasons);
        }

        var worth = computed.ToDictionary(title => title.DebtId, title => statement.Value.BalanceOf(title.DebtId));
        return (new([.. titles.Select(title => title with { Balance = worth.GetValueOrDefault(title.DebtId, title.Balance) })], statement.Value), []);
    }

    private static DateOnly LastDay(TitleForAction title) => title.Judgment?.Until ?? title.Limitation.LastDay;

    /// <summary>Leaves out the titles that are not computed and writes into the others what the case says of all.</summary>
    private static void Prepare(JsonObject root, ActionCaseFile file, IReadOnlyList<TitleForAction> titles, Func<int, bool> computed)
    {
        var rows = root["titles"]!.AsArray();
        for (var index = titles.Count - 1; index >= 0; index--)
        {
            if (!computed(index))
            {
                rows.RemoveAt(index);
                continue;
            }

            var row = rows[index]!.AsObject();
            row["label"] = titles[index].Label;
            if (file.Debtor.Consumer)
            {
                row["consumer"] = true;
            }
        }
    }
}
