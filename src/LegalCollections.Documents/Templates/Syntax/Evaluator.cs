using System.Collections;
using System.Globalization;

namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>Gives tags their values and collects every empty or unreadable one instead of stopping at the first.</summary>
internal sealed class Evaluator(TemplateFilters filters, List<TemplateProblem> problems)
{
    /// <returns>The text, or null after a problem was noted; an empty text for an empty optional value.</returns>
    public string? Text(ValueTag tag, Scope scope)
    {
        if (!scope.TryResolve(tag.Path, out var value))
        {
            return Refuse(tag, TemplateProblemCodes.UnknownMember, tag.Name);
        }

        if (IsEmpty(value))
        {
            return tag.Optional ? "" : Refuse(tag, TemplateProblemCodes.EmptyValue, tag.Name);
        }

        object current = value!;
        foreach (var filter in tag.Filters)
        {
            if (filters.Find(filter.Name) is not { } rule || !rule.WordCounts.Contains(filter.Words.Count))
            {
                return Refuse(tag, TemplateProblemCodes.UnknownFilter, filter.Name);
            }

            if (rule.Apply(current, filter.Words) is not { Length: > 0 } text)
            {
                return Refuse(tag, TemplateProblemCodes.FilterRefused, $"{tag.Name} | {filter.Name}");
            }

            current = text;
        }

        return filters.PlainText(current);
    }

    public IEnumerable<Scope> Items(EachTag tag, Scope scope)
    {
        if (!scope.TryResolve(tag.Path, out var value))
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.UnknownMember, tag.Name));
            return [];
        }

        switch (value)
        {
            case null:
                return [];
            case IEnumerable list and not string:
                return scope.Items(list);
            default:
                problems.Add(tag.Place.Problem(TemplateProblemCodes.NotAList, tag.Name));
                return [];
        }
    }

    public bool Holds(IfTag tag, Scope scope)
    {
        if (!scope.TryResolve(tag.Path, out var value))
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.UnknownMember, tag.Name));
            return false;
        }

        if (tag.Operator is null)
        {
            return !IsEmpty(value) && value is not false && !IsZero(value);
        }

        int? order = tag.Right is decimal number ? AsNumber(value)?.CompareTo(number) : CompareText(value, (string)tag.Right!);
        return tag.Operator switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            ">" => order > 0,
            "<" => order < 0,
            ">=" => order >= 0,
            _ => order <= 0,
        };
    }

    private string? Refuse(Tag tag, string code, string name)
    {
        problems.Add(tag.Place.Problem(code, name));
        return null;
    }

    private static int? CompareText(object? value, string right) =>
        value is null ? null : string.CompareOrdinal(Convert.ToString(value, CultureInfo.InvariantCulture), right);

    private static decimal? AsNumber(object? value) =>
        value is decimal or int or long or short ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;

    private static bool IsZero(object? value) => AsNumber(value) == 0m;

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        IEnumerable list => !list.Cast<object?>().Any(),
        _ => false,
    };
}
