using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalCollections.Application.Common;
using LegalCollections.Cli.Actions;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Cli.Verbs;

/// <summary>Lets a lawyer see what the decision table says of a case that stands in a file, with every reason.</summary>
public sealed class ProposeCaseActions : Verb
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Option<FileInfo> _file = new Option<FileInfo>("--file") { Description = "The case (.json); --schema shows its form", Required = true }
        .AcceptExistingOnly();

    private readonly Option<DateOnly?> _on = DayOption.Of("--on", "Day of the proposal; else the day in the file, else today");

    public ProposeCaseActions() : base("actions propose", "Propose the right action for each title of a case, and the lawsuits they make")
    {
        Command.Add(_file);
        Command.Add(_on);
    }

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var path = input.GetRequiredValue(_file);
        ActionCaseFile file;
        string json;
        try
        {
            json = await File.ReadAllTextAsync(path.FullName, ct);
            file = JsonSerializer.Deserialize<ActionCaseFile>(json, Format) ?? new();
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return VerbOutcome.Refuse(new VerbReason("actions.NotACase", e.Message, path.Name));
        }

        var on = input.GetValue(_on) ?? file.On ?? DayOption.Today;
        var reader = new CaseReader(file);
        var titles = reader.Titles();
        if (reader.Reasons.Count > 0)
        {
            return VerbOutcome.Refuse(reader.Reasons);
        }

        var words = Texts.In(CultureInfo.CurrentUICulture);
        var (balances, reasons) = CaseBalances.Of(json, file, titles, on, words);
        if (balances is null)
        {
            return VerbOutcome.Refuse(reasons);
        }

        var proposals = ActionDecisionTable.Propose(
            [.. balances.Titles.Where(title => title.Balance > 0m)], new CreditorPolicy(file.Creditor.CostThreshold, file.Creditor.AdmittedAtJec), on,
            new DebtorStanding(file.Debtor.InsolvencyNotice, file.Debtor.ConsumerPlan ? LawsuitActKind.ConsumerPlan : null, file.Debtor.Found));
        var answer = ActionsAnswer.Of(proposals, balances, on, words);
        return VerbOutcome.Ok(Summary(answer, words)) with { Document = JsonSerializer.SerializeToNode(answer, Format) };
    }

    private static List<object> Summary(ActionsAnswer answer, Wording words) =>
    [
        .. answer.Lawsuits.Select(suit => new
        {
            titles = string.Join(", ", suit.Titles),
            path = suit.Name,
            venue = $"{suit.Venue.City}/{suit.Venue.State} ({suit.Venue.Source})",
            value = words.Money(suit.ValueOfCause),
            missing = string.Join(", ", suit.MissingPapers.Select(paper => paper.Name)),
        }),
        .. answer.NotSued.Select(group => new { titles = string.Join(", ", group.Titles), path = group.Name, venue = "", value = "", missing = "" }),
    ];
}
