using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LegalCollections.Benchmarks;

/// <summary>A petition of four pages with a table of 20 rows, in the syntax of this product or of another tool.</summary>
internal static class LongPetition
{
    private const int Titles = 20;
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Clauses =
    [
        "[credor.nome], inscrita sob o nº [credor.documento], com sede em [credor.endereco], vem, por seu advogado, propor a presente ação em face de [devedor.nome], inscrito sob o nº [devedor.documento], residente em [devedor.endereco], pelas razões que passa a expor.",
        "A parte autora forneceu as mercadorias descritas nas notas fiscais que acompanham esta petição, todas recebidas sem ressalva por [devedor.nome], conforme os comprovantes de entrega assinados no local.",
        "Vencidas as obrigações, e apesar das comunicações enviadas ao endereço [devedor.endereco], nada foi pago até [data], permanecendo em aberto o valor total de [total].",
        "Os títulos são líquidos, certos e exigíveis; deles constam o valor, o vencimento e a assinatura de quem se obrigou, e sobre eles incidem correção monetária, juros de mora e multa na forma contratada.",
    ];

    public static byte[] Write(string opening, string closing, string each, string end)
    {
        string Tags(string text) => text.Replace("[", opening, StringComparison.Ordinal).Replace("]", closing, StringComparison.Ordinal);
        var body = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            body.Append(Paragraph(Tags(i % 10 == 0 ? "DOS FATOS RELATIVOS A [devedor.nome]" : Clauses[i % Clauses.Length]), isBold: i % 10 == 0));
        }

        var row = new[] { $"[{each}titulos][numero]", "[emissao]", "[vencimento]", "[valor]", $"[total][{end}]" };
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>").Append(string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1800\"/>", 5))).Append("</w:tblGrid>")
            .Append(Row("Título", "Emissão", "Vencimento", "Valor", "Total")).Append(Row([.. row.Select(Tags)])).Append("</w:tbl>")
            .Append(Paragraph(Tags("Termos em que pede deferimento. [cidade], [data]. [advogado.nome], [advogado.oab]."), isBold: false));
        return Pack($"<w:document xmlns:w=\"{Namespace}\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1134\" w:bottom=\"1417\" w:left=\"1701\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    }

    public static IReadOnlyDictionary<string, object?> Values() => new Dictionary<string, object?>
    {
        ["credor"] = Party("Distribuidora Boa Vista Ltda.", "11.222.333/0001-81", "Rua das Flores, 45, Campinas, SP"),
        ["devedor"] = Party("Mercado Esperança Ltda.", "45.723.174/0001-10", "Rua das Acácias, 90, Santos, SP"),
        ["advogado"] = new Dictionary<string, object?> { ["nome"] = "Helena Prado", ["oab"] = "OAB/SP 123.456" },
        ["cidade"] = "São Paulo",
        ["data"] = "9 de março de 2026",
        ["total"] = "R$ 124.230,80",
        ["titulos"] = Enumerable.Range(1, Titles).Select(i => new Dictionary<string, object?>
        {
            ["numero"] = string.Create(CultureInfo.InvariantCulture, $"NF 45{i:00}"),
            ["emissao"] = "10/10/2025",
            ["vencimento"] = "10/11/2025",
            ["valor"] = "R$ 5.000,00",
            ["total"] = "R$ 6.211,54",
        }).ToList(),
    };

    private static Dictionary<string, object?> Party(string name, string document, string address) => new() { ["nome"] = name, ["documento"] = document, ["endereco"] = address };

    /// <summary>Word cuts what an author types into runs; here after every fourth word.</summary>
    private static string Paragraph(string text, bool isBold)
    {
        var look = isBold ? "<w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr>" : "<w:rPr><w:sz w:val=\"24\"/></w:rPr>";
        var runs = text.Split(' ').Chunk(4).Select(words => $"<w:r w:rsidRPr=\"00A77B3E\">{look}<w:t xml:space=\"preserve\">{string.Join(' ', words)} </w:t></w:r>");
        return $"<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00A77B3E\"><w:pPr><w:spacing w:after=\"120\" w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"1134\"/><w:jc w:val=\"both\"/></w:pPr>{string.Concat(runs)}</w:p>";
    }

    private static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">{cell}</w:t></w:r></w:p></w:tc>"))}</w:tr>";

    private static byte[] Pack(string document)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(archive, "word/document.xml", document);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{content}"));
    }
}
