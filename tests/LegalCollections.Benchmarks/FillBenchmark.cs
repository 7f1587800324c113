using System.Globalization;
using System.Text.Json;
using LegalCollections.Documents.Templates;

namespace LegalCollections.Benchmarks;

/// <summary>Measures the filling of a petition of four pages with a table of 20 rows beside docxtemplater from npm: same file, same values, both warm.</summary>
internal static class FillBenchmark
{
    private static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"));

    /// <returns>The process's exit code: 1 when the peer cannot run.</returns>
    public static async Task<int> RunAsync(int times)
    {
        var docx = LongPetition.Write("{{", "}}", "#each ", "/each");
        var values = LongPetition.Values();
        var model = TemplateModel.Of(values);
        var template = WordTemplate.Parse(docx, Filters).Value;
        byte[] filled = [];
        var own = Cost.Of(times, () => filled = template.Fill(model).Value);
        var parsed = Cost.Of(times / 4, () => WordTemplate.Parse(docx, Filters).Value.Fill(model));
        Console.WriteLine($"This product: {own} a petition, {filled.Length / 1024.0:N0} KB; with the template parsed anew each time {parsed}");

        var (input, output) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            await File.WriteAllBytesAsync(input, LongPetition.Write("{", "}", "#", "/titulos"));
            if (await Peer.RunAsync("fill.mjs", JsonSerializer.Serialize(values), input, times.ToString(CultureInfo.InvariantCulture), output) is not { } peer)
            {
                return 1;
            }

            Console.WriteLine($"docxtemplater: {own.Against(peer, "5")}, {new FileInfo(output).Length / 1024.0:N0} KB");
            return Same(filled, await File.ReadAllBytesAsync(output)) ? 0 : 1;
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    private static bool Same(byte[] own, byte[] peer)
    {
        var same = WordText.Paragraphs(own).SequenceEqual(WordText.Paragraphs(peer));
        Console.WriteLine(same ? "Both say the same, paragraph by paragraph." : "THE TEXTS DIFFER.");
        return same;
    }
}
