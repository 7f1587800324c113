using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Cases;

/// <summary>The memória de cálculo as a JSON document: every line with base, rate or factor, days and source.</summary>
internal static class StatementAnswer
{
    private static readonly DebtComponent[] Owed =
        [DebtComponent.Principal, DebtComponent.Correction, DebtComponent.Interest, DebtComponent.Fine, DebtComponent.Fees, DebtComponent.Costs];

    public static JsonObject Of(DebtStatement statement, CaseFile file, Wording words) => new()
    {
        ["on"] = Day(statement.On),
        ["total"] = statement.Total,
        ["overpayment"] = statement.Overpayment,
        ["provisional"] = statement.Provisional,
        ["lastIndexMonth"] = statement.LastIndexMonth?.ToString(),
        ["lastClosedOn"] = statement.LastIndexMonth is { } month ? Day(month.LastDay) : null,
        ["lastMonths"] = new JsonObject(statement.LastMonths.Select(use => KeyValuePair.Create<string, JsonNode?>(Name(use.Key), use.Value.ToString()))),
        ["charged"] = Components([.. Owed, DebtComponent.Payment, DebtComponent.Waiver], statement.Charged),
        ["outstanding"] = Components(Owed, statement.Outstanding),
        ["parameters"] = Rows(statement.Practice.Readings, reading => new JsonObject
        {
            ["parameter"] = JsonNamingPolicy.CamelCase.ConvertName(reading.Choice),
            ["value"] = JsonNamingPolicy.KebabCaseLower.ConvertName(reading.Value),
            ["text"] = words[reading.TextKey],
            ["source"] = reading.Source,
        }),
        ["titles"] = Rows(statement.Titles, title => Title(title, words)),
        ["prescribed"] = Rows(statement.Prescribed, title => Title(title, words)),
        ["allocations"] = Rows(statement.Allocations, part => new JsonObject
        {
            ["payment"] = part.PaymentReference,
            ["paidOn"] = Day(part.PaidOn),
            ["title"] = part.Label,
            ["component"] = Name(part.Component),
            ["amount"] = part.Amount,
        }),
        ["warnings"] = Rows(statement.UsuryWarnings, label => new JsonObject
        {
            ["title"] = label,
            ["text"] = words["debts.statement.usury", label],
            ["source"] = "Decreto 22.626/1933 art. 1; CC art. 591; Lei 14.905/2024 art. 3 (a confirmar)",
        }),
        ["offers"] = file.Options is { } options ? OffersAnswer.Of(statement, options) : null,
        ["ignored"] = Rows(file.Ignored.Distinct(), path => JsonValue.Create(path)),
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static JsonArray Rows<T>(IEnumerable<T> items, Func<T, JsonNode?> row) => new([.. items.Select(row)]);

    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static JsonObject Title(TitleStatement title, Wording words) => new()
    {
        ["label"] = title.Label,
        ["kind"] = title.DebtId is null ? "cost" : "title",
        ["dueOn"] = Day(title.DueOn),
        ["total"] = title.Total,
        ["closed"] = title.Total == 0m,
        ["charged"] = Components(
            [.. Owed, DebtComponent.Payment, DebtComponent.Waiver],
            component => title.Lines.Where(line => line.Component == component).Sum(line => line.Amount)),
        ["outstanding"] = Components(Owed, component => title.Outstanding.GetValueOrDefault(component)),
        ["lines"] = Rows(title.Lines, line => Line(line, words)),
    };

    private static JsonObject Line(StatementLine line, Wording words) => new()
    {
        ["component"] = Name(line.Component),
        ["text"] = words[line.TextKey, [.. line.Args]],
        ["from"] = Day(line.From),
        ["to"] = Day(line.To),
        ["days"] = line.Days,
        ["base"] = line.Base,
        ["rate"] = line.Rate,
        ["factor"] = line.Factor,
        ["amount"] = line.Amount,
        ["source"] = line.Source,
        ["series"] = line.Series is { } series ? Name(series) : null,
        ["months"] = Rows(line.Months, month => new JsonObject
        {
            ["month"] = month.Month.ToString(),
            ["percent"] = month.Percent,
            ["days"] = month.Days,
            ["accumulated"] = month.Accumulated,
            ["source"] = month.Source,
        }),
    };

    private static JsonObject Components(IEnumerable<DebtComponent> components, Func<DebtComponent, decimal> amount)
        => new(components.Select(component => KeyValuePair.Create<string, JsonNode?>(Name(component), amount(component))));
}
