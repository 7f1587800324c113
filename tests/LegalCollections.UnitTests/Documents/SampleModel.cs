using System.Globalization;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Templates;

namespace LegalCollections.UnitTests.Documents;

/// <summary>An invented case with every placeholder of the catalogue, for one or several debtors.</summary>
internal static class SampleModel
{
    // The host's filters, in the smallest form that shows what they do; words for money are fixed because counting is not this project's work.
    public static readonly TemplateFilters Filters = TemplateFilters.Neutral(CultureInfo.GetCultureInfo("pt-BR"))
        .With("moeda", static (value, c) => value is decimal amount ? "R$\u00A0" + amount.ToString("N2", c) : null)
        .With("extenso", static (value, _) => value is decimal amount ? $"valor por extenso de {amount.ToString(CultureInfo.InvariantCulture)}" : null)
        .With("data", static (value, _) => value is DateOnly day ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : null)
        .With("data_extenso", static (value, c) => value is DateOnly day ? day.ToString("d 'de' MMMM 'de' yyyy", c) : null)
        .WithAgreement("concorda", "genero")
        .WithList("lista", " e ")
        .WithPicture("imagem")
        .With("maiusculas", static (value, c) => value is string text ? text.ToUpper(c) : null)
        .With("cpf_cnpj", static (value, _) => value as string);

    public static Dictionary<string, object?> Of(int debtors, int titles = 2) => new()
    {
        ["escritorio"] = Map(("nome", "Azevedo & Prado Advogados"), ("endereco", "Av. Paulista, 1.000, 12º andar, CEP 01310-100"), ("cidade", "São Paulo"),
            ("uf", "SP"), ("telefone", "(11) 4002-8900"), ("email", "contato@azevedoprado.example")),
        ["advogado"] = Map(("nome", "Helena Prado"), ("oab", "OAB/SP 123.456")),
        ["credor"] = Map(("nome", "Distribuidora Boa Vista Ltda."), ("documento", "11.222.333/0001-81"), ("endereco", "Rua das Flores, 45, CEP 13010-000"),
            ("cidade", "Campinas"), ("uf", "SP"), ("qualificacao", "pessoa jurídica de direito privado"), ("chave_pix", "financeiro@boavista.example"), ("email", "financeiro@boavista.example"), ("genero", "f"), ("tipo_documento", "CNPJ"), ("juridica", true),
            ("pix_copia_e_cola", "00020126…"), ("pix_qr", QrCode.Png("00020126…"))),
        ["devedores"] = Enumerable.Range(1, debtors).Select(Debtor).ToList(),
        ["devedor"] = Debtor(1),
        ["titulos"] = Enumerable.Range(1, titles).Select(Title).ToList(),
        ["calculo"] = Map(("data", new DateOnly(2026, 3, 9)), ("ultimo_indice", "fevereiro de 2026"), ("provisorio", false), ("principal", 5000m * titles),
            ("correcao", 212.5m * titles), ("juros", 330.1m * titles), ("multa", 104.25m * titles), ("honorarios", 564.69m * titles), ("pagamentos", 300m),
            ("total", 6211.54m * titles), ("linhas", Enumerable.Range(1, titles).SelectMany(Lines).ToList())),
        ["caso"] = Map(("numero", "2026-000123"), ("fatos", new List<object?>
        {
            Map(("data", new DateOnly(2025, 11, 10)), ("texto", "foi enviado lembrete por correio eletrônico, sem resposta;")),
            Map(("data", new DateOnly(2025, 12, 2)), ("texto", "foi entregue carta de cobrança no endereço contratual, com aviso de recebimento assinado;")),
            Map(("data", new DateOnly(2026, 1, 20)), ("texto", "recebeu-se pagamento parcial de R$ 300,00, imputado na forma do art. 354 do Código Civil.")),
        })),
        ["prazo_dias"] = 10,
        ["data"] = new DateOnly(2026, 3, 9),
        ["juizo"] = Map(("nome", "Vara Cível"), ("comarca", "Santos"), ("uf", "SP")),
        ["valor_causa"] = 6211.54m * titles,
    };

    private static Dictionary<string, object?> Debtor(int number) => Map(
        ("nome", $"Mercado Central {number} Ltda."), ("documento", $"22.333.44{number}/0001-0{number}"), ("qualificacao", "pessoa jurídica de direito privado"),
        ("endereco", $"Rua do Comércio, {number}00, CEP 11010-00{number}"), ("cidade", "Santos"), ("uf", "SP"),
        ("papel", number == 1 ? "devedor principal" : "avalista"), ("genero", "f"), ("tipo_documento", "CNPJ"), ("juridica", true));

    private static Dictionary<string, object?> Title(int number) => Map(
        ("especie", "Duplicata mercantil"), ("numero", $"00{number}"), ("parcela", number == 1 ? "" : $"{number}/12"), ("emissao", new DateOnly(2025, 6, number)),
        ("vencimento", new DateOnly(2025, 9, number)), ("valor", 5000m), ("correcao", 212.5m), ("juros", 330.1m), ("multa", 104.25m), ("honorarios", 564.69m),
        ("total", 6211.54m), ("prova", "nota fiscal e comprovante de entrega da mercadoria"),
        ("fundamento", "CPC, art. 784, I"));

    private static IEnumerable<object?> Lines(int title) =>
    [
        Line(title, "Correção", "09/2025 a 02/2026", 5000m, "1,0425000000", 181, 212.5m, "IPCA (IBGE)"),
        Line(title, "Juros", "01/09/2025 a 09/03/2026", 5212.5m, "6,3328%", 189, 330.1m, "Taxa legal (BCB, série 29543)"),
        Line(title, "Multa", "", 5212.5m, "2,00%", null, 104.25m, "Contrato, cláusula 7ª"),
        Line(title, "Honorários", "", 5646.85m, "10,00%", null, 564.69m, "Contrato, cláusula 8ª"),
    ];

    private static Dictionary<string, object?> Line(
        int title, string component, string period, decimal @base, string rate, int? days, decimal amount, string source) => Map(
        ("titulo", $"00{title}"), ("componente", component), ("periodo", period), ("base", @base), ("taxa", rate), ("dias", days), ("valor", amount), ("fonte", source));

    private static Dictionary<string, object?> Map(params (string Name, object? Value)[] members) => members.ToDictionary(m => m.Name, m => m.Value);
}
