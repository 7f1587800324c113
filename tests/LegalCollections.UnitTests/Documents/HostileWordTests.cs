using System.Globalization;
using System.IO.Compression;
using System.Text;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using static LegalCollections.UnitTests.Documents.WordFile;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Files that want to harm: each is refused by name, none is a crash.</summary>
public sealed class HostileWordTests
{
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"));
    private static readonly byte[] Good = With(P("{{ cidade }}"), Table(Row("a", "{{ cidade | upper }}")), P("fim"));

    [Theory]
    [InlineData("word/_rels/document.xml.rels", "Type=\"http://x/vbaProject\" Target=\"vbaProject.bin\"", "MacrosInside")]
    [InlineData("word/_rels/document.xml.rels", "Type=\"http://x/attachedTemplate\" Target=\"file:///c:/x.dotm\" TargetMode=\"External\"", "AttachedTemplate")]
    [InlineData("word/_rels/document.xml.rels", "Type=\"http://x/image\" Target=\"http://x/y.png\" TargetMode=\"External\"", "LinkedPicture")]
    [InlineData("word/_rels/document.xml.rels", "Type=\"http://x/mailMergeSource\" Target=\"file:///c:/x.mdb\" TargetMode=\"External\"", "MergeSource")]
    [InlineData("word/_rels/document.xml.rels", "Type=\"http://x/oleObject\" Target=\"embeddings/x.bin\"", "EmbeddedObject")]
    [InlineData("word/_rels/document.xml.rels", "Type=\"http://x/aFChunk\" Target=\"x.html\"", "EmbeddedObject")]
    public void What_runs_or_reaches_out_is_refused(string part, string relationship, string code)
    {
        var docx = Add(Good, part, $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" {relationship}/></Relationships>");
        Assert.Equal(code, Assert.Single(WordTemplate.Parse(docx, Filters).Problems).Code);
        Assert.Equal(code, Assert.Single(WordDraft.Check(docx)).Code);
    }

    [Fact]
    public void A_hyperlink_is_no_danger() => Assert.Empty(WordDraft.Check(Add(
        Good, "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://x/hyperlink\" Target=\"https://x.example\" TargetMode=\"External\"/></Relationships>")));

    [Fact]
    public void Open_changes_and_comments_are_told_with_author_and_paragraph()
    {
        var problems = WordDraft.Check(With(
            P("um"), "<w:p><w:del w:id=\"1\" w:author=\"Rui\"><w:r><w:delText>não</w:delText></w:r></w:del></w:p>", "<w:p><w:r><w:commentReference w:id=\"4\"/></w:r></w:p>"));
        Assert.Equal(
            [("UnresolvedChange", "document 2", "não", "Rui"), ("UnresolvedComment", "document 3", "", "")],
            problems.Select(p => (p.Code, p.Paragraph, p.Text, p.Name)));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>")]
    [InlineData("<x")]
    public void A_part_that_is_not_plain_XML_is_refused(string content) =>
        Assert.Equal("NotAWordFile", Assert.Single(WordTemplate.Parse(Add(Good, "word/document.xml", content), Filters).Problems).Code);

    [Fact]
    public void Elements_that_stand_too_deep_are_refused() => Assert.Equal(
        "NotAWordFile",
        Assert.Single(WordTemplate.Parse(Add(Good, "word/document.xml", string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000))), Filters).Problems).Code);

    [Fact]
    public void A_file_that_unpacks_to_too_much_is_refused() =>
        Assert.Equal("TooLarge", Assert.Single(WordTemplate.Parse(Add(Good, "word/big.xml", new string(' ', 17 * 1024 * 1024)), Filters).Problems).Code);

    [Theory]
    [InlineData("{nome}", "SingleBraces")]
    [InlineData("{#lista}", "SingleBraces")]
    [InlineData("nome }}", "BadSyntax")]
    public void A_tag_of_another_tool_is_refused(string text, string code) => Assert.Equal(code, Assert.Single(WordTemplate.Parse(With(P(text)), Filters).Problems).Code);

    [Fact]
    public void A_tag_in_the_files_properties_is_refused() => Assert.Equal(
        new TemplateProblem("UnreachedPlaceholder", "docProps/core.xml", "", "{{ cidade }}"),
        Assert.Single(WordTemplate.Parse(Add(Good, "docProps/core.xml", "<x>{{ cidade }}</x>"), Filters).Problems));

    [Fact]
    public void Three_hundred_damaged_files_are_refused_or_filled()
    {
        var random = new Random(20260309);
        var model = TemplateModel.Of(new Dictionary<string, object?> { ["cidade"] = "Santos" });
        var filled = 0;
        for (var i = 0; i < 300; i++)
        {
            var template = WordTemplate.Parse(DamagedWord.Of(Good, random), Filters);
            var word = template.Failed ? null : template.Value.Fill(model);
            if (word is { Failed: false })
            {
                WordToPdf.Render(word.Value, new PdfIdentity("x", "y", "pt-BR", DateTimeOffset.UnixEpoch));
                filled++;
            }
        }

        Assert.InRange(filled, 1, 299);
    }

    internal static byte[] Add(byte[] docx, string part, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var target = archive.CreateEntry(part).Open();
            target.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }
}
