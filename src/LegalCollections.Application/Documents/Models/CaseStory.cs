using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents.Models;

/// <summary>What happened in a case beyond its titles: the agreement, the lawsuit, what was sent and what was paid.</summary>
/// <param name="Agreement">The last one made; null where there is none.</param>
/// <param name="Lawsuit">The one that the document is for; null where there is none or it has no number yet.</param>
public sealed record CaseStory(
    AgreementPart? Agreement, LawsuitPart? Lawsuit, IReadOnlyList<NoticePart> Notices, IReadOnlyList<PaymentPart> Payments)
{
    public static readonly CaseStory Empty = new(null, null, [], []);
}

/// <summary>An agreement with its instalments and what is overdue of it on the day of the document.</summary>
public sealed record AgreementPart(
    [property: Placeholder("data", Example = "15/12/2025")] DateOnly MadeOn,
    [property: Placeholder("total", Example = "9.000,00")] decimal Total,
    [property: Placeholder("parcelas")] IReadOnlyList<InstallmentPart> Installments,
    [property: Placeholder("vencidas")] IReadOnlyList<InstallmentPart> Overdue)
{
    [Placeholder("pago", Example = "3.000,00")]
    public decimal Paid => Installments.Sum(i => i.Paid);

    /// <summary>Null while nothing is overdue, so that no breach is told that did not happen.</summary>
    [Placeholder("vencido", Example = "3.000,00")]
    public decimal? OverdueTotal => Overdue.Count == 0 ? null : Overdue.Sum(i => i.Open);
}

/// <summary>One instalment of an agreement.</summary>
public sealed record InstallmentPart(
    [property: Placeholder("numero", Example = "2")] int Number,
    [property: Placeholder("vencimento", Example = "15/02/2026")] DateOnly DueOn,
    [property: Placeholder("valor", Example = "3.000,00")] decimal Amount,
    [property: Placeholder("pago", Example = "0,00")] decimal Paid)
{
    [Placeholder("em_aberto", Example = "3.000,00")]
    public decimal Open => Amount - Paid;
}

/// <summary>A lawsuit that has its number.</summary>
public sealed record LawsuitPart(
    [property: Placeholder("numero", Example = "1002345-81.2026.8.26.0114")] string Number,
    [property: Placeholder("acao", Example = "Execução")] string Action,
    [property: Placeholder("comarca", Example = "Campinas")] string District,
    [property: Placeholder("uf", Example = "SP")] string State,
    [property: Placeholder("distribuido_em", Example = "20/02/2026")] DateOnly FiledOn,
    [property: Placeholder("valor_causa", Example = "10.740,98")] decimal ValueOfCause)
{
    /// <summary>The path whose name is the action in another language.</summary>
    internal string Path { get; init; } = "";
}

/// <summary>A notice that left the office, with the days that prove it.</summary>
public sealed record NoticePart(
    [property: Placeholder("assunto", Example = "Notificação extrajudicial com AR")] string Subject,
    [property: Placeholder("meio", Example = "Carta registrada (AR)")] string Channel,
    [property: Placeholder("enviada_em", Example = "12/01/2026")] DateOnly SentOn,
    [property: Placeholder("recebida_em", Example = "16/01/2026")] DateOnly? ReceivedOn,
    [property: Placeholder("rastreio", Example = "AR123456785BR")] string? TrackingCode)
{
    /// <summary>What the channel is called in another language.</summary>
    internal Enum? Way { get; init; }
}

/// <summary>Money received.</summary>
public sealed record PaymentPart(
    [property: Placeholder("data", Example = "10/02/2026")] DateOnly On,
    [property: Placeholder("valor", Example = "500,00")] decimal Amount);

/// <summary>What a tax id tells of its holder.</summary>
internal static class Parties
{
    public static bool IsCompany(string taxId) => TaxId.Parse(taxId) is { Failed: false, Value.IsCompany: true };

    public static string KindOf(string taxId) => IsCompany(taxId) ? "CNPJ" : "CPF";
}
