namespace LegalCollections.Documents.Templates;

/// <summary>What is wrong in a template or missing in its model, told so that the author finds the place in Word.</summary>
/// <param name="Code">One of <see cref="TemplateProblemCodes"/>.</param>
/// <param name="Paragraph">Part and 1-based number of the paragraph, such as <c>document 12</c> or <c>header1 2</c>.</param>
/// <param name="Text">The text of that paragraph as it stands in the template.</param>
/// <param name="Name">The member, filter or element that the problem is about.</param>
public sealed record TemplateProblem(string Code, string Paragraph, string Text, string Name = "")
{
    public override string ToString() => $"{Code} {Name} (paragraph {Paragraph}: {Text})";
}

/// <summary>The codes of template problems in one place, so that the host can give each a text.</summary>
public static class TemplateProblemCodes
{
    public const string NotAWordFile = nameof(NotAWordFile);
    public const string StrictFormat = nameof(StrictFormat);
    public const string TooLarge = nameof(TooLarge);
    public const string BadSyntax = nameof(BadSyntax);
    public const string UnbalancedBlock = nameof(UnbalancedBlock);
    public const string BlockCutsText = nameof(BlockCutsText);
    public const string UnreachedPlaceholder = nameof(UnreachedPlaceholder);
    public const string UnknownMember = nameof(UnknownMember);
    public const string UnknownFilter = nameof(UnknownFilter);
    public const string WrongFilterWords = nameof(WrongFilterWords);
    public const string UnknownFragment = nameof(UnknownFragment);
    public const string FragmentInItself = nameof(FragmentInItself);
    public const string FragmentNotInline = nameof(FragmentNotInline);
    public const string FragmentBeyondText = nameof(FragmentBeyondText);
    public const string SingleBraces = nameof(SingleBraces);
    public const string WrongField = nameof(WrongField);
    public const string UnfillableControl = nameof(UnfillableControl);
    public const string RepeatedItems = nameof(RepeatedItems);
    public const string ControlWithTags = nameof(ControlWithTags);
    public const string UnresolvedChange = nameof(UnresolvedChange);
    public const string UnresolvedComment = nameof(UnresolvedComment);
    public const string MacrosInside = nameof(MacrosInside);
    public const string ExternalLink = nameof(ExternalLink);
    public const string AttachedTemplate = nameof(AttachedTemplate);
    public const string MergeSource = nameof(MergeSource);
    public const string LinkedPicture = nameof(LinkedPicture);
    public const string EmbeddedObject = nameof(EmbeddedObject);
    public const string WrongFilter = nameof(WrongFilter);
    public const string NotAPicture = nameof(NotAPicture);
    public const string NotAList = nameof(NotAList);
    public const string NotAValue = nameof(NotAValue);
    public const string EmptyValue = nameof(EmptyValue);
    public const string FilterRefused = nameof(FilterRefused);
    public const string UnsupportedElement = nameof(UnsupportedElement);
}

/// <summary>Either the value or every problem found, because an author wants the whole list at once.</summary>
public sealed class TemplateResult<T>
    where T : class
{
    private readonly T? _value;

    internal TemplateResult(T? value, IReadOnlyList<TemplateProblem> problems)
    {
        _value = value;
        Problems = problems;
    }

    public IReadOnlyList<TemplateProblem> Problems { get; }

    public bool Failed => Problems.Count > 0;

    /// <summary>What could be read in spite of the problems; null where nothing could.</summary>
    internal T? Read => _value;

    /// <exception cref="InvalidOperationException">There are problems.</exception>
    public T Value => Failed ? throw new InvalidOperationException(string.Join("; ", Problems)) : _value!;
}
