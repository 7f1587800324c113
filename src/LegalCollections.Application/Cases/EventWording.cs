using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Cases;

/// <summary>Says an event of the timeline as a sentence, with money, days and names of things as the reader writes them.</summary>
public static partial class EventWording
{
    /// <summary>More details than any sentence has places for.</summary>
    private const int Places = 6;

    /// <summary>Which details are names of a kind, by the prefix of their texts.</summary>
    private static readonly Dictionary<CaseEventKind, string[]> Names = new()
    {
        [CaseEventKind.StageChanged] = ["enum.CollectionStage."],
        [CaseEventKind.Closed] = ["enum.CloseReason."],
        [CaseEventKind.Held] = ["enum.HoldReason."],
        [CaseEventKind.TaskOpened] = ["enum.TaskKind."],
        [CaseEventKind.TaskDone] = ["enum.TaskKind.", "enum.TaskOutcome."],
        [CaseEventKind.ContactMade] = ["enum.ContactChannel.", "enum.ContactOutcome."],
        [CaseEventKind.DebtorAnswered] = ["enum.AnswerOutcome."],
        [CaseEventKind.WorkflowFault] = ["step."],
        [CaseEventKind.WorkflowDecided] = ["enum.IncidentDecision.", "step."],
        [CaseEventKind.CostRecorded] = ["enum.CostKind."],
        [CaseEventKind.CostStruck] = ["enum.CostKind."],
        [CaseEventKind.CourtActRecorded] = ["lawsuits.act.kind."],
        [CaseEventKind.CourtActStruck] = ["lawsuits.act.kind."],
        [CaseEventKind.CostClaimed] = ["enum.CostKind."],
        [CaseEventKind.CostClaimDropped] = ["enum.CostKind."],
        [CaseEventKind.ActionDecided] = ["debts.path."],
    };

    public static string Sentence(Wording words, CaseEventKind kind, IReadOnlyList<string> details)
    {
        ArgumentNullException.ThrowIfNull(words);
        var prefixes = Names.GetValueOrDefault(kind, []);
        var written = Enumerable.Range(0, Places).Select(place => place >= details.Count || details[place].Length == 0
            ? "–"
            : Written(words, details[place], prefixes.ElementAtOrDefault(place)));
        var untracked = kind is CaseEventKind.LetterPosted or CaseEventKind.LetterDelivered && details.ElementAtOrDefault(1) is null or Notice.Untracked;
        return words[$"enum.CaseEventKind.{kind}{(untracked ? ".untracked" : "")}", [.. written]];
    }

    private static string Written(Wording words, string detail, string? prefix) =>
        prefix is not null && Texts.Find(prefix + detail, words.Culture) is { } name ? name
        : MoneyText().IsMatch(detail) ? words.Money(decimal.Parse(detail, CultureInfo.InvariantCulture))
        : DateOnly.TryParseExact(detail, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? words.Date(day)
        : detail;

    /// <summary>A detail as the timeline stores it.</summary>
    public static string Detail(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A detail as the timeline stores it.</summary>
    public static string Detail(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?\d+\.\d{2}$")]
    private static partial Regex MoneyText();
}
