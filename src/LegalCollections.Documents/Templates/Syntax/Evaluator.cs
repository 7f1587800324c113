using System.Collections;
using System.Globalization;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>Gives tags their values and collects every empty or unreadable one instead of stopping at the first.</summary>
internal sealed class Evaluator(TemplateFilters filters, List<TemplateProblem> problems)
{
    /// <returns>The text, or null after a problem was noted; an empty text for an empty optional value.</returns>
    public string? Text(ValueTag tag, Scope scope)
    {
        if (!scope.TryResolve(tag.Path, out var value))
        {
            return tag.Optional ? "" : Refuse(tag, TemplateProblemCodes.UnknownMember, tag.Name);
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

        return current is string || !ModelMembers.HasMembers(current) ? filters.PlainText(current) : Refuse(tag, TemplateProblemCodes.NotAValue, tag.Name);
    }

    public IEnumerable<Scope> Items(EachTag tag, Scope scope)
    {
        if (!scope.TryResolve(tag.Path, out var value))
        {
            return Absent(tag) ?? [];
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
            Absent(tag);
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

    /// <returns>Null when nothing or an unreadable value was there; the latter is noted.</returns>
    public (byte[] Bytes, PdfImage Image)? Picture(ValueTag tag, Scope scope)
    {
        if (!scope.TryResolve(tag.Path, out var value) || IsEmpty(value))
        {
            _ = tag.Optional ? null : Refuse(tag, TemplateProblemCodes.EmptyValue, tag.Name);
            return null;
        }

        var picture = AddedPictures.Read(value);
        if (picture is null)
        {
            Refuse(tag, TemplateProblemCodes.NotAPicture, tag.Name);
        }

        return picture;
    }

    /// <summary>The filter that makes the value a picture; null when the tag writes text.</summary>
    public FilterCall? PictureFilter(ValueTag tag) => tag.Filters is [{ } only] && filters.Find(only.Name) is { IsPicture: true } ? only : null;

    private List<Scope>? Absent(OpenTag tag)
    {
        if (!tag.Optional)
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.UnknownMember, tag.Name));
        }

        return null;
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
