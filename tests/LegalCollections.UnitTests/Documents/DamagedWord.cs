using System.IO.Compression;
using System.Xml.Linq;

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
                writer.Write(entry.FullName != chosen ? text : random.Next(2) == 0 ? Damage(text, random) : DamageTree(text, random));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same in well-formed XML: elements lost, doubled, moved, emptied, and attributes of other values.</summary>
    private static string DamageTree(string text, Random random)
    {
        if (!text.StartsWith('<') && !text.StartsWith('\uFEFF'))
        {
            return text;
        }

        var root = XElement.Parse(text.TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var all = root.Descendants().ToList();
            if (all.Count < 2)
            {
                break;
            }

            DamageElement(all[random.Next(all.Count)], all[random.Next(all.Count)], random);
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void DamageElement(XElement element, XElement other, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2 when !element.AncestorsAndSelf().Contains(other) && !other.AncestorsAndSelf().Contains(element):
                other.AddAfterSelf(new XElement(element));
                break;
            case 3:
                element.RemoveNodes();
                break;
            default:
                element.Attributes().Where(a => a.Name.NamespaceName != XNamespace.Xml.NamespaceName && !a.IsNamespaceDeclaration).ToList().ForEach(a => a.Value = Pieces[random.Next(Pieces.Length - 1)]);
                break;
        }
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
