using LegalCollections.Application.Common;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;

namespace LegalCollections.Application.Documents;

/// <summary>One template file with its description.</summary>
/// <param name="Titles">By language.</param>
public sealed record ShippedTemplate(
    string Key, string Family, IReadOnlyDictionary<string, string> Titles, string Subject, byte[] Content, string Hash, bool IsWord)
{
    public const string FragmentFamily = "fragments";

    /// <summary>A piece that templates include, and no document of its own.</summary>
    public bool IsFragment => Family == FragmentFamily;

    /// <summary>What it includes by key.</summary>
    public FragmentSet Fragments { get; init; } = FragmentSet.Shipped;

    public string Title => Titles[Texts.Default];

    public string Extension => IsWord ? "docx" : "html";

    /// <summary>The language that this wording is written in, one of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = Texts.Default;

    /// <summary>The language that the product ships it in: pt-BR, es or it.</summary>
    public string ShippedLanguage { get; init; } = Texts.Default;

    /// <summary>Which wording this is, and why; null for the shipped one as it lies there.</summary>
    public WordingChoice? Wording { get; init; }

    /// <summary>Where the sheet says it; most templates tell by their kind.</summary>
    internal Addressee? SheetAddressee { get; init; }

    /// <summary>Who reads it: what a court or registry reads stays in its own language.</summary>
    public Addressee Addressee => SheetAddressee ?? Kind switch
    {
        _ when IsFragment => Addressee.Debtor,
        DocumentKind.Petition or DocumentKind.Mandate => Addressee.Court,
        DocumentKind.ProtestRequest => Addressee.Registry,
        DocumentKind.Report => Addressee.Client,
        _ => Addressee.Debtor,
    };

    /// <summary>How its language writes values; the currency is that of the country it was written for.</summary>
    public TemplateFilters Filters => PetitionFilters.In(Language, IsAbroad);

    /// <summary>Tells texts of the same bytes apart where their values are written differently.</summary>
    internal string Tongue => $"{Language}{(IsAbroad ? "€" : "")}:";

    private bool IsAbroad => ShippedLanguage != Texts.Default;

    /// <summary>What the PDF is called: in English for an English wording, else as the product calls it.</summary>
    public string TitleOfWording => Titles[Language == Languages.English ? Languages.English : Texts.Default];

    public DocumentKind Kind { get; init; }

    public CourtNeed Court { get; init; }

    /// <summary>Also for titles that are paid or have prescribed, because it claims nothing.</summary>
    public bool TakesAnyTitle { get; init; }

    /// <summary>The articles it rests on.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>What goes with it, each by language.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> RequiredDocuments { get; init; } = [];

    /// <summary>What the case does not know and the lawyer is asked before it is written.</summary>
    public IReadOnlyList<TemplateQuestion> Questions { get; init; } = [];

    /// <summary>Every question answered by its example: what a preview shows.</summary>
    internal IReadOnlyDictionary<string, object?> ExampleAnswers => Examples(Questions);

    /// <summary>Every name the template may use: those of the case and its own questions.</summary>
    internal TemplateShape Shape => ShapeWith(Questions);

    /// <summary>All questions left open: a flow that writes the document cannot ask.</summary>
    internal IReadOnlyDictionary<string, object?> NoAnswers => Questions.ToDictionary(q => q.Key, object? (_) => null);

    internal static TemplateShape ShapeWith(IReadOnlyList<TemplateQuestion> questions) =>
        TemplateShape.Of<CaseDocument>().With("respostas", TemplateShape.OfSample(Examples(questions)));

    private static Dictionary<string, object?> Examples(IReadOnlyList<TemplateQuestion> questions) => questions.ToDictionary(q => q.Key, object? (q) => q.Sample);
}

/// <summary>Who reads a document, and so whose language it is in.</summary>
public enum Addressee { Debtor, Court, Registry, Client }

/// <summary>Whether a document goes to a court: to the one where a lawsuit begins, or to the one where it runs.</summary>
public enum CourtNeed { None, New, Filed }
