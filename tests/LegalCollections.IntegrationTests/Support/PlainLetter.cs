using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using LegalCollections.Application.Documents;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>A letter in Word that says only what a test writes, on the paper of the shipped first letter.</summary>
internal static partial class PlainLetter
{
    public static byte[] With(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        stream.Write(new TemplateLibrary().Find("first-letter")!.Content);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var target = archive.CreateEntry("word/document.xml").Open();
            var body = string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>"));
            target.Write(Encoding.UTF8.GetBytes(Words().Replace(xml, match => "<w:body>" + body + match.Groups[1].Value)));
        }

        return stream.ToArray();
    }

    [GeneratedRegex("<w:body>.*?(<w:sectPr[ >](?!.*<w:sectPr[ >]).*</w:body>|</w:body>)", RegexOptions.Singleline)]
    private static partial Regex Words();
}
