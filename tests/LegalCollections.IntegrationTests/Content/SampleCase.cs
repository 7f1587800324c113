using LegalCollections.Application.Documents;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Common;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>An invented case as the product fills it, with titles of six figures and as many debtors as a test wants.</summary>
internal static class SampleCase
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    public static readonly DateTimeOffset Moment = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    public static CaseDocument Of(int debtors, int titles = 3) => new()
    {
        Firm = new("Prado & Nunes Advogados Associados", "Rua Boa Vista, 254, 8º andar, Centro", "São Paulo", "SP", "(11) 3100-2540", "contato@pradonunes.example"),
        Lawyer = new("Dr. Rafael Nunes", "OAB/SP 234.567"),
        Creditor = new(
            "Atacado Boa Safra Ltda.", "11.222.333/0001-81", "Av. do Estado, 1.200, CEP 01515-000", "São Paulo", "SP",
            "pessoa jurídica de direito privado", "financeiro@boasafra.example", "financeiro@boasafra.example")
        {
            PixCode = BrCode.For(PixKey.Parse("financeiro@boasafra.example").Value, "Atacado Boa Safra Ltda.", "São Paulo", reference: "CASO1042").Value.Value,
        },
        Debtors = [.. Enumerable.Range(1, debtors).Select(Debtor)],
        Titles = [.. Enumerable.Range(1, titles).Select(Title)],
        Statement = Statement(titles),
        Case = new("1042",
        [
            new(new DateOnly(2025, 12, 2), "foi enviado lembrete de pagamento por correio eletrônico;"),
            new(new DateOnly(2026, 1, 20), "a notificação extrajudicial foi entregue, com aviso de recebimento;"),
            new(new DateOnly(2026, 2, 10), "houve pagamento parcial, já descontado do débito."),
        ]),
        Court = new("Vara Cível", "Campinas", "SP"),
        TermInDays = 10,
        On = Today,
        ValueOfCause = 148_620.33m * titles,
        Story = new(
            new(new DateOnly(2025, 12, 15), 9_000m, Installments, [Installments[1], Installments[2]]),
            new("1002345-81.2026.8.26.0114", "Execução de título extrajudicial", "Campinas", "SP", new DateOnly(2026, 2, 20), 148_620.33m * titles),
            [
                new("Carta de cobrança", "Carta simples", new DateOnly(2025, 12, 9), null, null),
                new("Notificação extrajudicial com AR", "Carta registrada (AR)", new DateOnly(2026, 1, 14), new DateOnly(2026, 1, 20), "AR123456785BR"),
            ],
            [new(new DateOnly(2026, 2, 10), 87.41m)]),
    };

    /// <summary>The same case as a template with questions gets it, each answered by its example.</summary>
    public static CaseDocument For(ShippedTemplate template, int debtors) =>
        Of(debtors) with { Answers = template.Questions.ToDictionary(q => q.Key, q => q.Read(q.Example).Value.Value) };

    private static readonly InstallmentPart[] Installments =
    [
        new(1, new DateOnly(2026, 1, 15), 3_000m, 3_000m),
        new(2, new DateOnly(2026, 2, 15), 3_000m, 1_000m),
        new(3, new DateOnly(2026, 3, 5), 3_000m, 0m),
    ];

    /// <summary>The principal debtor has an address; of a co-obligor only name and tax id are known, as in an imported file.</summary>
    private static DebtorPart Debtor(int number) => number == 1
        ? new("Mercado Esperança Ltda.", "45.723.174/0001-10", "pessoa jurídica de direito privado", "Rua das Acácias, 90, CEP 13010-050", "Campinas", "SP", "devedor principal")
        : new($"Avalista {number} da Silva", number == 2 ? "529.982.247-25" : "111.444.777-35", "pessoa natural", null, null, null, "avalista");

    private static TitlePart Title(int number) => new(
        "duplicata mercantil", $"NF 4512/{number}", number == 1 ? null : $"{number}/12", number == 1 ? null : new DateOnly(2025, 6, number), new DateOnly(2025, 9, number),
        125_000.00m, 2_312.50m, 5_330.10m, 2_546.25m, 13_518.89m, 87.41m, 148_620.33m, number == 1 ? null : "com aceite, com comprovante de entrega")
    { Ground = number == 1 ? null : "CPC, art. 784, I; Lei nº 5.474/1968, art. 15, I" };

    private static StatementPart Statement(int titles) => new(
        Today, "fevereiro de 2026", true, 125_000.00m * titles, 2_312.50m * titles, 5_330.10m * titles, 2_546.25m * titles, 13_518.89m * titles, 87.41m * titles,
        148_620.33m * titles, [.. Enumerable.Range(1, titles).SelectMany(Lines)]);

    private static IEnumerable<StatementLinePart> Lines(int title)
    {
        var label = $"NF 4512/{title}";
        return
        [
            new(label, "Principal", "01/09/2025 a 01/09/2025", 125_000.00m, "–", 0, 125_000.00m, "título"),
            new(label, "Correção monetária", "01/09/2025 a 09/03/2026", 125_000.00m, "× 1,0185000000", 189, 2_312.50m, "IPCA (IBGE), BCB SGS 433; CC art. 389, parágrafo único"),
            new(label, "Juros de mora", "02/09/2025 a 09/03/2026", 127_312.50m, "4,186624%", 189, 5_330.10m, "taxa legal, BCB SGS 29543; CC art. 406"),
            new(label, "Multa", "01/09/2025 a 01/09/2025", 127_312.50m, "2%", 0, 2_546.25m, "contrato"),
            new(label, "Honorários", "09/03/2026 a 09/03/2026", 135_188.85m, "10%", 0, 13_518.89m, "contrato; CC arts. 389 e 395"),
            new(label, "Pagamento", "10/02/2026 a 10/02/2026", 87.41m, "–", 0, -87.41m, "CC arts. 352 a 355"),
        ];
    }
}
