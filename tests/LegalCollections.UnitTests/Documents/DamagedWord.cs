using System.IO.Compression;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Damages a Word file at random, in the archive itself or in the text of one of its parts.</summary>
public static class DamagedWord
{
    private static readonly string[] Pieces = ["<", ">", "\"", "{{", "}}", "w:p", "<w:p>", "</w:p>", "<w:sdt>", "{{#each x}}", "{{/each}}", "-1", "99999999999", "\0"];

    public static byte[] Of(byte[] docx, Random random)
    {
        if (random.Next(4) == 0)
        {
            var bytes = docx.ToArray();
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            return random.Next(5) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        }

        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var source = new ZipArchive(new MemoryStream(docx)))
        {
            var chosen = source.Entries[random.Next(source.Entries.Count)].FullName;
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(target.CreateEntry(entry.FullName).Open());
                var text = reader.ReadToEnd();
                writer.Write(entry.FullName == chosen ? Damage(text, random) : text);
            }
        }

        return stream.ToArray();
    }

    private static string Damage(string text, Random random)
    {
        for (var i = random.Next(1, 5); i > 0 && text.Length > 2; i--)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, random.Next(Math.Min(40, text.Length - at))),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text.Insert(at, text.Substring(at, random.Next(Math.Min(60, text.Length - at)))),
            };
        }

        return text;
    }
}
