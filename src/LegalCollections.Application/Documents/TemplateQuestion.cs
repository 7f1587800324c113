using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>Something a template says that the case does not know: the lawyer is asked before the document is written.</summary>
/// <param name="Key">The name under <c>respostas</c>.</param>
/// <param name="Label">By language.</param>
/// <param name="Example">A possible answer, as a person writes it.</param>
/// <param name="Optional">The text does without it.</param>
/// <param name="Options">The possible answers of a choice, as the text has them.</param>
public sealed partial record TemplateQuestion(
    string Key, QuestionType Type, IReadOnlyDictionary<string, string> Label, string Example, bool Optional = false, IReadOnlyList<string>? Options = null)
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo(Texts.Default);

    private const string Yes = "sim";

    /// <summary>The example as a value, from which the checker takes the shape.</summary>
    internal object Sample => Read(Example).Value.Value!;

    public string LabelIn(CultureInfo culture) => Label.TryGetValue(culture.Name, out var label) ? label : Label["en"];

    /// <summary>The value that the template gets; null for an optional answer that is missing.</summary>
    /// <param name="text">As a form sends it: days as <c>yyyy-MM-dd</c> or <c>dd/MM/yyyy</c>, numbers as 1.234,56, lists with one item a line.</param>
    public Result<Answer> Read(string? text)
    {
        var written = (text ?? "").Trim();
        if (Type == QuestionType.YesNo)
        {
            return new Answer(written is Yes or "true");
        }

        if (written.Length == 0)
        {
            return Optional ? new Answer(null) : DocumentProblems.AnswerMissing(Key, LabelIn(CultureInfo.CurrentUICulture));
        }

        return ValueOf(written) is { } value ? new Answer(value) : DocumentProblems.AnswerUnreadable(Key, LabelIn(CultureInfo.CurrentUICulture));
    }

    private object? ValueOf(string written) => Type switch
    {
        QuestionType.Money => Number(written) is { } amount and >= 0 && amount == Cents.Round(amount) ? amount : null,
        QuestionType.Number => Number(written) is { } number and >= 0 ? (number == decimal.Truncate(number) ? (object)(long)number : number) : null,
        QuestionType.Date => DateOnly.TryParseExact(written, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        QuestionType.List => written.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList(),
        QuestionType.Choice => Options!.Contains(written) ? written : null,
        _ => written,
    };

    // 1234.56, as English writes it, is refused: read as Portuguese it would be a hundred times as much.
    private static decimal? Number(string written) => Written().IsMatch(written)
        && decimal.TryParse(written, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Portuguese, out var number) ? number : null;

    [GeneratedRegex(@"\A(\d{1,3}(\.\d{3})+|\d+)(,\d+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

/// <summary>An answer as the template gets it.</summary>
public readonly record struct Answer(object? Value);

/// <summary>What kind of answer a question takes, and so which field a form shows.</summary>
public enum QuestionType { Text, Paragraph, Date, Money, Number, YesNo, Choice, List }
