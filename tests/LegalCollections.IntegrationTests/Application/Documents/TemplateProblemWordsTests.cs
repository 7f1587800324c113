using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Documents.Templates;

namespace LegalCollections.IntegrationTests.Application.Documents;

/// <summary>A refusal speaks of Word's menus and of the page, not of the elements of a file.</summary>
public sealed class TemplateProblemWordsTests
{
    [Theory]
    [InlineData("vMerge", "document 4", "O PDF não mostra “células mescladas na vertical”. Lugar: parágrafo 4 – “x”")]
    [InlineData("instrText TOC \\o", "document 4", "O PDF não mostra “sumário automático”. Lugar: parágrafo 4 – “x”")]
    [InlineData("fldSimple STYLEREF a", "header2 1", "O PDF não mostra “campo STYLEREF”. Lugar: cabeçalho, parágrafo 1 – “x”")]
    [InlineData("页 (U+9875)", "document 4", "O PDF não mostra “caractere 页 (U+9875), que as letras do PDF não têm”. Lugar: parágrafo 4 – “x”")]
    [InlineData("emboss", "styles", "O PDF não mostra “letras em relevo”. Lugar: estilo – “x”")]
    public void A_lawyer_reads_what_and_where(string name, string place, string expected) => Assert.Equal(
        expected, TemplateProblemWords.Of(Texts.In(CultureInfo.GetCultureInfo("pt-BR")), new TemplateProblem("UnsupportedElement", place, "x", name)));

    [Fact]
    public void A_problem_of_the_whole_file_names_no_part_of_the_archive()
    {
        var words = Texts.In(CultureInfo.GetCultureInfo("en"));
        Assert.EndsWith("Place: settings of the file", TemplateProblemWords.Of(words, new TemplateProblem("AttachedTemplate", "word/_rels/settings.xml.rels", "", "x.dotx")), StringComparison.Ordinal);
        Assert.DoesNotContain("Place", TemplateProblemWords.Of(words, new TemplateProblem("NotAWordFile", "", "Unexpected end of file.")), StringComparison.Ordinal);
    }
}
