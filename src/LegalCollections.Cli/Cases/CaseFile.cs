using System.Text.Json;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Cases;

/// <summary>A case as a file tells it: titles, payments, costs, waivers and the readings chosen; <c>--schema</c> describes the form.</summary>
/// <param name="Ignored">Fields that were not read.</param>
/// <param name="Options">What the law offers the debtor is asked for too; <see langword="null"/> otherwise.</param>
internal sealed record CaseFile(StatementRequest Request, IReadOnlyList<string> Ignored, CaseOptions? Options)
{
    /// <returns>The case, or every fault of the file.</returns>
    public static (CaseFile? Case, IReadOnlyList<Problem> Problems) Read(string json, DateOnly on)
    {
        using var document = Parse(json, out var fault);
        if (document is null)
        {
            return (null, [DebtProblems.NotACaseFile(fault)]);
        }

        var notes = new FileNotes();
        var root = new JsonFields(document.RootElement, "", notes);
        var practice = CasePractice.Read(root.Object("parameters"), out var reading);
        var terms = root.Object("terms");
        var titles = root.Array("titles").Select((fields, index) => CaseTitle.Read(fields, terms, index, notes)).OfType<StatementTitle>().ToArray();
        var payments = root.Array("payments").Select(Payment).ToArray();
        var request = new StatementRequest(on, titles, payments, IndexTable.Shipped)
        {
            Costs = [.. root.Array("costs").Select(Cost)],
            Waivers = [.. root.Array("waivers").Select(Waiver)],
            Practice = practice,
        };
        var options = OptionsOf(root, reading);
        terms?.Close();
        root.Close();
        return (notes.Problems.Count > 0 ? null : new(request, notes.Ignored, options), notes.Problems);
    }

    private static JsonDocument? Parse(string json, out string fault)
    {
        try
        {
            fault = "";
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            fault = e.Message;
            return null;
        }
    }

    private static StatementPayment Payment(JsonFields fields, int index)
    {
        var payment = new StatementPayment(
            fields.Day("paidOn", "on", "date"), fields.Amount("amount"), fields.Text("reference", "label") ?? $"{index + 1}", fields.Flag("towardCapital"))
        {
            TowardTitle = fields.Text("towardTitle"),
        };
        fields.Close();
        return payment;
    }

    private static StatementCost Cost(JsonFields fields, int index)
    {
        var cost = new StatementCost(fields.Day("incurredOn", "on", "date"), fields.Amount("amount"), fields.Text("label") ?? $"{index + 1}");
        fields.Close();
        return cost;
    }

    private static StatementWaiver Waiver(JsonFields fields)
    {
        var waiver = new StatementWaiver(
            fields.Day("waivedOn", "on", "date"), fields.Text("title", "label") ?? fields.Missing<string>("title"),
            fields.Choice<DebtComponent>("component") ?? fields.Missing<DebtComponent>("component"), fields.Amount("amount"), fields.Text("act") ?? "");
        fields.Close();
        return waiver;
    }

    private static CaseOptions? OptionsOf(JsonFields root, Art916Reading? reading)
    {
        if (root.Flag("offers"))
        {
            return new(null, 0m, reading);
        }

        var fields = root.Has("offers") ? root.Object("offers") : null;
        var options = fields is null ? null : new CaseOptions(fields.DayOrNull("depositOn"), fields.AmountOrNull("paidInTime") ?? 0m, reading);
        fields?.Close();
        return options;
    }
}

/// <summary>What the computed offers need beside the statement.</summary>
/// <param name="DepositOn">Of CPC art. 916; the day of the statement unless given.</param>
/// <param name="PaidInTime">Of CPC art. 523 §2, in reais.</param>
/// <param name="Reading">The reading of art. 916 chosen; both are shown.</param>
internal sealed record CaseOptions(DateOnly? DepositOn, decimal PaidInTime, Art916Reading? Reading);
