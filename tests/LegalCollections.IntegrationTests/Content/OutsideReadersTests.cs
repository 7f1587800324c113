using System.Diagnostics;
using System.Text.RegularExpressions;
using LegalCollections.Application.Documents;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>Every shipped template, filled for one and for several debtors, as the programs of others read it: LibreOffice, Poppler and qpdf.</summary>
[Trait("Database", "None")]
public sealed partial class OutsideReadersTests : IDisposable
{
    private static readonly TemplateLibrary Library = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents");

    [Fact]
    public async Task LibreOffice_sets_the_same_words_in_the_same_order_on_as_many_pages_and_qpdf_finds_no_fault()
    {
        var names = Library.All.Where(template => template.IsWord).SelectMany(template => new[] { Write(template, 1), Write(template, 3) }).ToList();
        await RunAsync("soffice", [$"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", PathOf("theirs"), .. names.Select(name => PathOf(name + ".docx"))]);

        var faults = new List<string>();
        foreach (var name in names)
        {
            var (ours, theirs) = (PathOf(name + ".pdf"), Path.Combine(PathOf("theirs"), name + ".pdf"));
            faults.AddRange(await DifferencesAsync(name, ours, theirs));
            await RunAsync("qpdf", ["--check", ours]);
            faults.AddRange(Fonts(await RunAsync("pdffonts", [ours])).Where(font => !font.Embedded).Select(font => $"{name}: {font.Name} is not embedded"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(ShippedTemplate template, int debtors)
    {
        var name = $"{template.Key}-{debtors}";
        var word = Library.Word(template).Fill(TemplateModel.Of(SampleCase.For(template, debtors))).Value;
        File.WriteAllBytes(PathOf(name + ".docx"), word);
        File.WriteAllBytes(PathOf(name + ".pdf"), WordToPdf.Render(word, new PdfIdentity(name, "Firma", template.Language, SampleCase.Moment)).Value);
        return name;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<IEnumerable<string>> DifferencesAsync(string name, string ours, string theirs)
    {
        var (mine, other) = (await RunAsync("pdftotext", ["-layout", ours, "-"]), await RunAsync("pdftotext", ["-layout", theirs, "-"]));
        var (pages, otherPages) = (mine.Count(c => c == '\f'), other.Count(c => c == '\f'));
        var (words, otherWords) = (Words(mine), Words(other));
        var start = words.Zip(otherWords).TakeWhile(pair => pair.First == pair.Second).Count();
        return
        [
            .. pages == otherPages ? Array.Empty<string>() : [$"{name}: {pages} pages, LibreOffice {otherPages}"],
            .. words == otherWords ? Array.Empty<string>() : [$"{name}: «{Around(words, start)}», LibreOffice «{Around(otherWords, start)}»"],
        ];
    }

    /// <summary>The text without blanks and without what stands on every page (heads, feet, repeated heading rows): a line on the next page is no difference.</summary>
    /// <remarks>LibreOffice leaves a heading alone at the foot of a page where two lines of its paragraph do not fit; the house's layout does not.</remarks>
    private static string Words(string text) => Furniture().Replace(Blanks().Replace(text, ""), "");

    private static string Around(string text, int place) => text[Math.Max(0, place - 30)..Math.Min(text.Length, place + 30)];

    private static IEnumerable<(string Name, bool Embedded)> Fonts(string listing) => listing.Split('\n').Skip(2).Where(line => line.Length > 0)
        .Select(line => (line.Split(' ')[0], Embedding().IsMatch(line)));

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments.Take(3))}: {output}{await errors}");
        return output;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"TítuloComponentePeríodoBaseTaxa/fatorDiasValorFonte|PRADO&NUNESADVOGADOSASSOCIADOS|Dr\.RafaelNunes–OAB/SP234\.567|RuaBoaVista,254,8ºandar,Centro,SãoPaulo–SP|\(11\)3100-2540–contato@pradonunes\.exampleP[áa]gina\d+d[ei]\d+")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"\syes (yes|no) +(yes|no) +\d+ +\d+$")]
    private static partial Regex Embedding();
}
