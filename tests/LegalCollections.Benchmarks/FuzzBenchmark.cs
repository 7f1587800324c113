using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;

namespace LegalCollections.Benchmarks;

/// <summary>Mutilates PDFs by the thousand: each must be refused or merged, in little time and memory.</summary>
internal static class FuzzBenchmark
{
    private static readonly PdfIdentity Identity = new("Fuzz", "Fuzz", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    /// <param name="files">PDFs of other makers to mutilate beside our own.</param>
    public static int Run(int inputs, IReadOnlyList<string> files) => FuzzRun.Run(
        "PDF", inputs, [Report(), PdfBundle.Write([new BundlePart("Um", PdfSource.Open(Report()).Source!, "Doc. 1")], Identity), .. files.Select(File.ReadAllBytes)], Mutate, EndOf);

    private static string EndOf(byte[] input)
    {
        if (PdfSource.Open(input).Source is not { IsSigned: false } source)
        {
            return "refused";
        }

        PdfBundle.Write([new BundlePart("Documento", source, "Doc. 1 – {0}/{1}")], Identity);
        return "merged";
    }

    private static byte[] Report()
    {
        var flow = new Flow().Heading(1, "Relatório");
        flow.Table(table =>
        {
            table.Column(100).Column(200).Header("Título", "Devedor");
            for (var row = 1; row <= 60; row++)
            {
                table.Row($"NP-{row}", $"Devedor {row}");
            }
        });
        return new LayoutDocument(new PageSetup(), flow.Blocks).ToPdf(Identity);
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var times = random.Next(1, 10); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when bytes.Count > 400:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)"[<(/"[random.Next(4)], random.Next(1, 5_000)));
                    break;
                case 4 when at > 100 && random.Next(8) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0)
                    {
                        bytes.InsertRange(digit, "9999999999"u8.ToArray().Take(random.Next(1, 11)));
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
