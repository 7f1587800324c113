using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Demo;

/// <summary>The three creditors of the demo office: a consumer relation, a condominium and a trade relation, each with charges of its own.</summary>
internal static class DemoClients
{
    public static readonly IReadOnlyList<ClientProfile> All =
    [
        new(
            DemoAccounts.SchoolClient,
            TaxId: "83542940000130",
            Email: "financeiro@horizonte.test",
            Address: "Rua Gaivota, 830, Moema",
            City: "São Paulo",
            State: "SP",
            Qualification: "sociedade empresária limitada, mantenedora de estabelecimento de ensino fundamental e médio",
            PixKey: "financeiro@horizonte.test",
            AdmittedAtJec: false,
            CostThreshold: 1_500m,
            MonthlyInterest: null,
            Fine: new Percent(2m),
            CollectionFee: new Percent(0m),
            SuccessFee: new Percent(15m),
            ChargesSource: "contrato de prestação de serviços educacionais, cláusula 8ª; CDC art. 52 §1º"),
        new(
            DemoAccounts.CondominiumClient,
            TaxId: "47930171000183",
            Email: "sindico@jatoba.test",
            Address: "Rua Apinajés, 1120, Perdizes",
            City: "São Paulo",
            State: "SP",
            Qualification: "condomínio edilício, representado por seu síndico (CPC art. 75 XI)",
            PixKey: "sindico@jatoba.test",
            AdmittedAtJec: false,
            CostThreshold: 800m,
            MonthlyInterest: new Percent(1m),
            Fine: new Percent(2m),
            CollectionFee: new Percent(0m),
            SuccessFee: new Percent(10m),
            ChargesSource: "convenção do condomínio, art. 21; CC art. 1.336 §1º"),
        new(
            DemoAccounts.WholesaleClient,
            TaxId: "27579108000137",
            Email: "credito@boasafra.test",
            Address: "Avenida Presidente Wilson, 4211, Ipiranga",
            City: "São Paulo",
            State: "SP",
            Qualification: "sociedade empresária limitada, empresa de pequeno porte, atacadista de gêneros alimentícios",
            PixKey: "27579108000137",
            AdmittedAtJec: true,
            CostThreshold: 2_500m,
            MonthlyInterest: new Percent(1m),
            Fine: new Percent(10m),
            CollectionFee: new Percent(10m),
            SuccessFee: new Percent(12m),
            ChargesSource: "condições gerais de venda a prazo, cláusulas 5ª a 7ª"),
    ];
}
