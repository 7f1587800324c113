using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Templates;

namespace LegalCollections.Application.Documents.Models;

/// <summary>All that a letter, a notice, a protest request or a petition may name; templates/README.md lists every placeholder.</summary>
public sealed record CaseDocument
{
    [Placeholder("escritorio")]
    public required FirmPart Firm { get; init; }

    [Placeholder("advogado")]
    public required LawyerPart Lawyer { get; init; }

    [Placeholder("credor")]
    public required CreditorPart Creditor { get; init; }

    /// <summary>The debtor first, co-obligors after.</summary>
    [Placeholder("devedores")]
    public required IReadOnlyList<DebtorPart> Debtors { get; init; }

    [Placeholder("devedor")]
    public DebtorPart Debtor => Debtors[0];

    [Placeholder("titulos")]
    public required IReadOnlyList<TitlePart> Titles { get; init; }

    [Placeholder("calculo")]
    public required StatementPart Statement { get; init; }

    [Placeholder("caso")]
    public required CasePart Case { get; init; }

    [Placeholder("juizo")]
    public CourtPart? Court { get; init; }

    [Placeholder("prazo_dias", Example = "10")]
    public required int TermInDays { get; init; }

    [Placeholder("data", Example = "02/03/2026")]
    public required DateOnly On { get; init; }

    [Placeholder("valor_causa", Example = "10.740,98")]
    public required decimal ValueOfCause { get; init; }

    [Placeholder("acordo")]
    public AgreementPart? Agreement => Story.Agreement;

    [Placeholder("processo")]
    public LawsuitPart? Lawsuit => Story.Lawsuit;

    [Placeholder("notificacoes")]
    public IReadOnlyList<NoticePart> Notices => Story.Notices;

    [Placeholder("recebimentos")]
    public IReadOnlyList<PaymentPart> Payments => Story.Payments;

    /// <summary>What the lawyer was asked for this template, by the key of the question.</summary>
    [Placeholder("respostas", Example = "respostas.contrato")]
    public IReadOnlyDictionary<string, object?> Answers { get; init; } = new Dictionary<string, object?>();

    /// <summary>What later slices know of the case; empty in the notices that a flow sends.</summary>
    public CaseStory Story { get; init; } = CaseStory.Empty;
}

/// <summary>The firm as it stands on its paper.</summary>
public sealed record FirmPart(
    [property: Placeholder("nome", Example = "Prado & Nunes Advogados Associados")] string Name,
    [property: Placeholder("endereco", Example = "Rua Boa Vista, 254")] string Address,
    [property: Placeholder("cidade", Example = "São Paulo")] string City,
    [property: Placeholder("uf", Example = "SP")] string State,
    [property: Placeholder("telefone", Example = "(11) 3100-2540")] string Phone,
    [property: Placeholder("email", Example = "contato@pradonunes.example")] string Email);

/// <summary>The lawyer who signs.</summary>
public sealed record LawyerPart(
    [property: Placeholder("nome", Example = "Dr. Rafael Nunes")] string Name,
    [property: Placeholder("oab", Example = "OAB/SP 234.567")] string Oab);

/// <summary>The creditor as a party.</summary>
public sealed record CreditorPart(
    [property: Placeholder("nome", Example = "Atacado Boa Safra Ltda.")] string Name,
    [property: Placeholder("documento", Example = "11.222.333/0001-81")] string TaxId,
    [property: Placeholder("endereco", Example = "Av. do Estado, 1.200")] string Address,
    [property: Placeholder("cidade", Example = "São Paulo")] string City,
    [property: Placeholder("uf", Example = "SP")] string State,
    [property: Placeholder("qualificacao", Example = "pessoa jurídica de direito privado")] string Qualification,
    [property: Placeholder("chave_pix", Example = "financeiro@boasafra.example")] string? PixKey,
    [property: Placeholder("email", Example = "financeiro@boasafra.example")] string Email)
{
    /// <summary>PNG or JPEG; null where the client gave none.</summary>
    [Placeholder("logo", Example = "imagem PNG ou JPEG")]
    public byte[]? Logo { get; init; }

    /// <summary>Chooses the words that agree: <c>f</c>, or <c>m</c>; empty is written in the masculine.</summary>
    [Placeholder("genero", Example = "f")]
    public string Gender { get; init; } = "";

    [Placeholder("tipo_documento", Example = "CNPJ")]
    public string TaxIdKind => Parties.KindOf(TaxId);

    /// <summary>The text behind the Pix QR code, without an amount because a debt grows daily; null where the client has no key.</summary>
    [Placeholder("pix_copia_e_cola", Example = "00020126…")]
    public string? PixCode { get; init; }

    [Placeholder("pix_qr", Example = "imagem PNG")]
    public byte[]? PixQr => PixCode is { } code ? QrCode.Png(code) : null;
}

/// <summary>A debtor or co-obligor as a party.</summary>
public sealed record DebtorPart(
    [property: Placeholder("nome", Example = "Mercado Esperança Ltda.")] string Name,
    [property: Placeholder("documento", Example = "45.723.174/0001-10")] string TaxId,
    [property: Placeholder("qualificacao", Example = "pessoa jurídica de direito privado")] string Qualification,
    [property: Placeholder("endereco", Example = "Rua das Acácias, 90")] string? Address,
    [property: Placeholder("cidade", Example = "Campinas")] string? City,
    [property: Placeholder("uf", Example = "SP")] string? State,
    [property: Placeholder("papel", Example = "devedor principal")] string Role)
{
    [Placeholder("email", Example = "compras@esperanca.example")]
    public string? Email { get; init; }

    /// <summary>Chooses the words that agree: <c>f</c>, or <c>m</c>; empty is written in the masculine.</summary>
    [Placeholder("genero", Example = "f")]
    public string Gender { get; init; } = "";

    [Placeholder("tipo_documento", Example = "CNPJ")]
    public string TaxIdKind => Parties.KindOf(TaxId);

    [Placeholder("juridica", Example = "sim")]
    public bool IsCompany => Parties.IsCompany(TaxId);
}

/// <summary>One title with its parts on the day of the statement.</summary>
public sealed record TitlePart(
    [property: Placeholder("especie", Example = "duplicata mercantil")] string Kind,
    [property: Placeholder("numero", Example = "NF 4512/2")] string Number,
    [property: Placeholder("parcela", Example = "2")] string? Installment,
    [property: Placeholder("emissao", Example = "10/10/2025")] DateOnly? IssuedOn,
    [property: Placeholder("vencimento", Example = "10/11/2025")] DateOnly DueOn,
    [property: Placeholder("valor", Example = "1.250,00")] decimal Principal,
    [property: Placeholder("correcao", Example = "12,31")] decimal Correction,
    [property: Placeholder("juros", Example = "31,02")] decimal Interest,
    [property: Placeholder("multa", Example = "25,25")] decimal Fine,
    [property: Placeholder("honorarios", Example = "131,86")] decimal Fees,
    [property: Placeholder("pagamentos", Example = "0,00")] decimal Payments,
    [property: Placeholder("total", Example = "1.450,44")] decimal Total,
    [property: Placeholder("prova", Example = "com aceite e comprovante de entrega")] string? Proof)
{
    /// <summary>By which law it can be enforced without a judgment; null where it cannot.</summary>
    [Placeholder("fundamento", Example = "CPC, art. 784, I; Lei nº 5.474/1968, art. 15, I")]
    public string? Ground { get; init; }
}

/// <summary>The memória de cálculo.</summary>
public sealed record StatementPart(
    [property: Placeholder("data", Example = "02/03/2026")] DateOnly On,
    [property: Placeholder("ultimo_indice", Example = "janeiro de 2026")] string LastIndex,
    [property: Placeholder("provisorio", Example = "sim")] bool Provisional,
    [property: Placeholder("principal", Example = "1.250,00")] decimal Principal,
    [property: Placeholder("correcao", Example = "12,31")] decimal Correction,
    [property: Placeholder("juros", Example = "31,02")] decimal Interest,
    [property: Placeholder("multa", Example = "25,25")] decimal Fine,
    [property: Placeholder("honorarios", Example = "131,86")] decimal Fees,
    [property: Placeholder("pagamentos", Example = "0,00")] decimal Payments,
    [property: Placeholder("total", Example = "1.450,44")] decimal Total,
    [property: Placeholder("linhas")] IReadOnlyList<StatementLinePart> Lines);

/// <summary>One line of the memória de cálculo.</summary>
public sealed record StatementLinePart(
    [property: Placeholder("titulo", Example = "NF 4512/2")] string Title,
    [property: Placeholder("componente", Example = "Juros de mora")] string Component,
    [property: Placeholder("periodo", Example = "11/11/2025 a 02/03/2026")] string Period,
    [property: Placeholder("base", Example = "1.262,31")] decimal Base,
    [property: Placeholder("taxa", Example = "2,457%")] string Rate,
    [property: Placeholder("dias", Example = "112")] int Days,
    [property: Placeholder("valor", Example = "31,02")] decimal Amount,
    [property: Placeholder("fonte", Example = "CC art. 406")] string Source);

/// <summary>The case and what happened in it.</summary>
public sealed record CasePart(
    [property: Placeholder("numero", Example = "1042")] string Number,
    [property: Placeholder("fatos")] IReadOnlyList<FactPart> Facts);

/// <summary>One fact of the timeline, as it is told in a petition.</summary>
public sealed record FactPart(
    [property: Placeholder("data", Example = "16/03/2026")] DateOnly On,
    [property: Placeholder("texto", Example = "foi enviado lembrete de pagamento por correio eletrônico;")] string Text);

/// <summary>The court to which a petition goes.</summary>
public sealed record CourtPart(
    [property: Placeholder("nome", Example = "Vara Cível")] string Name,
    [property: Placeholder("comarca", Example = "São Paulo")] string District,
    [property: Placeholder("uf", Example = "SP")] string State);
