using System.Text;
using System.Xml.Linq;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Refuses what runs, reaches out of the file or hides another file in it, before a template is kept or filled.</summary>
internal static class PackageSafety
{
    private static readonly string[] Macros = ["vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars", "userCustomization"];
    private static readonly string[] Embedded = ["oleObject", "package", "control", "activeXControlBinary", "aFChunk", "subDocument", "frame", "attachedTemplate"];
    private static readonly string[] Links = ["INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"];
    private static readonly byte[] Opening = "{{"u8.ToArray();
    private static readonly byte[] Encoded = "%7B%7B"u8.ToArray();
    private static readonly byte[] EncodedLow = "%7b%7b"u8.ToArray();

    public static void Check(WordPackage package, List<TemplateProblem> problems)
    {
        foreach (var (name, type) in package.Types)
        {
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(new TemplateProblem(TemplateProblemCodes.MacrosInside, name, "", type));
            }
            else if (type.Contains("oleObject", StringComparison.OrdinalIgnoreCase) || type.Contains("activeX", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(new TemplateProblem(TemplateProblemCodes.EmbeddedObject, name, "", name[(name.LastIndexOf('/') + 1)..]));
            }
        }

        foreach (var name in package.Names.Where(n => n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            problems.AddRange(package.Tree(name)!.Elements().Select(r => Relationship(name, r)).OfType<TemplateProblem>());
        }

        foreach (var root in package.Parts.Values)
        {
            Fields(root, problems);
        }
    }

    /// <summary>Tags in parts that are never filled: the document's properties, targets of links, diagrams.</summary>
    public static void CheckUnreached(WordPackage package, List<TemplateProblem> problems)
    {
        // Prompts of content controls and other building blocks of the glossary are not part of the document.
        foreach (var name in package.Names.Where(n => !package.Parts.ContainsKey(n) && !n.Contains("/glossary/", StringComparison.OrdinalIgnoreCase)))
        {
            var isText = name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            var content = isText ? package.Content(name).AsSpan() : [];
            var at = Math.Max(content.IndexOf(Opening), Math.Max(content.IndexOf(Encoded), content.IndexOf(EncodedLow)));
            if (at >= 0)
            {
                var text = Encoding.UTF8.GetString(content[at..]);
                var end = text.IndexOfAny(['<', '"']);
                problems.Add(new TemplateProblem(TemplateProblemCodes.UnreachedPlaceholder, name, "", end < 0 ? text : text[..end]));
            }
        }
    }

    private static TemplateProblem? Relationship(string part, XElement relationship)
    {
        var kind = ((string?)relationship.Attribute("Type") ?? "").Split('/')[^1];
        var target = (string?)relationship.Attribute("Target") ?? "";
        if (Macros.Contains(kind))
        {
            return new TemplateProblem(TemplateProblemCodes.MacrosInside, part, "", target);
        }

        if ((string?)relationship.Attribute("TargetMode") == "External" && kind != "hyperlink")
        {
            var code = kind switch
            {
                "attachedTemplate" => TemplateProblemCodes.AttachedTemplate,
                "mailMergeSource" or "mailMergeHeaderSource" => TemplateProblemCodes.MergeSource,
                "image" => TemplateProblemCodes.LinkedPicture,
                _ => TemplateProblemCodes.ExternalLink,
            };
            return new TemplateProblem(code, part, "", target);
        }

        return Embedded.Contains(kind) ? new TemplateProblem(TemplateProblemCodes.EmbeddedObject, part, "", target) : null;
    }

    private static void Fields(XElement root, List<TemplateProblem> problems)
    {
        var instructions = root.Descendants().Select(e => (e, Text: e.Name == W.FieldInstruction ? e.Value : e.Name == W.SimpleField ? e.Attr("instr") : null));
        problems.AddRange(instructions.Where(i => Links.Contains(WordSubset.FieldName(i.Text)))
            .Select(i => Places.Of(i.e).Problem(TemplateProblemCodes.ExternalLink, i.Text!.Trim())));
    }
}
