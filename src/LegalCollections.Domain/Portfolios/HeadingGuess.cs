namespace LegalCollections.Domain.Portfolios;

/// <summary>Guesses what the columns of a file mean from their headings, so that a person mostly only confirms.</summary>
public static class HeadingGuess
{
    private static readonly Dictionary<PortfolioField, string[]> Words = new()
    {
        [PortfolioField.DocumentNumber] =
        [
            "numero do documento", "numero documento", "no documento", "no do documento", "n documento", "num documento", "documento", "doc",
            "numero do titulo", "numero titulo", "no titulo", "no do titulo", "titulo", "nosso numero", "seu numero", "numero", "numero do contrato",
            "no contrato", "contrato", "numero da nota", "document number", "document no", "document", "invoice number", "contract number",
        ],
        [PortfolioField.Installment] =
            ["parcela", "no parcela", "n parcela", "numero da parcela", "prestacao", "parc", "competencia", "referencia", "installment", "instalment"],
        [PortfolioField.Instrument] =
        [
            "tipo", "tipo de titulo", "tipo do titulo", "tipo titulo", "especie", "especie do titulo", "especie de titulo", "natureza", "instrumento",
            "tipo de documento", "tipo documento", "instrument", "instrument kind", "kind", "type",
        ],
        [PortfolioField.Principal] =
        [
            "valor", "valor principal", "principal", "valor original", "valor do titulo", "valor titulo", "valor da parcela", "valor nominal",
            "valor devido", "valor em reais", "montante", "saldo", "amount", "principal amount", "value",
        ],
        [PortfolioField.IssuedOn] =
            ["emissao", "data de emissao", "data emissao", "dt emissao", "data da emissao", "emitido em", "issued", "issued on", "issue date"],
        [PortfolioField.DueOn] =
        [
            "vencimento", "data de vencimento", "data vencimento", "dt vencimento", "data do vencimento", "vence em", "venc", "dt venc", "due",
            "due on", "due date",
        ],
        [PortfolioField.DebtorName] =
        [
            "devedor", "nome do devedor", "nome devedor", "sacado", "nome do sacado", "nome", "nome completo", "nome razao social", "razao social",
            "pagador", "responsavel financeiro", "responsavel", "condomino", "cliente", "nome do cliente", "debtor", "debtor name", "name",
        ],
        [PortfolioField.TaxId] =
        [
            "cpf cnpj", "cnpj cpf", "cpf", "cnpj", "cpf ou cnpj", "cpf cnpj do devedor", "cpf do devedor", "cpf cnpj devedor", "cpf cnpj do sacado",
            "cpf do responsavel", "cnpj do devedor", "documento do devedor", "tax id", "taxid", "debtor tax id",
        ],
        [PortfolioField.Email] = ["e mail", "email", "e mail do devedor", "email do devedor", "correio eletronico"],
        [PortfolioField.Phone] = ["telefone", "celular", "fone", "tel", "telefone celular", "whatsapp", "phone", "mobile"],
        [PortfolioField.Street] = ["endereco", "logradouro", "rua", "endereco completo", "address", "street"],
        [PortfolioField.City] = ["cidade", "municipio", "city"],
        [PortfolioField.State] = ["uf", "estado", "state"],
        [PortfolioField.PostalCode] = ["cep", "codigo postal", "postal code", "zip", "zip code"],
        [PortfolioField.Language] = ["idioma", "lingua", "idioma da correspondencia", "idioma do devedor", "lingua do devedor", "language", "debtor language"],
        [PortfolioField.TwoWitnesses] = ["testemunhas", "duas testemunhas", "2 testemunhas", "com testemunhas", "witnesses", "two witnesses"],
        [PortfolioField.Accepted] = ["aceite", "aceito", "com aceite", "aceita", "accepted", "acceptance"],
        [PortfolioField.DeliveryProof] =
            ["comprovante de entrega", "comprovante", "entrega", "canhoto", "prova de entrega", "delivery proof", "proof of delivery"],
        [PortfolioField.ProtestedOn] = ["protesto", "data do protesto", "data protesto", "protestado em", "protested", "protested on"],
    };

    private static readonly string[] ObligorWords =
        ["avalista", "fiador", "coobrigado", "co obrigado", "codevedor", "co devedor", "devedor solidario", "co obligor", "coobligor", "guarantor"];

    private static readonly string[] ContactWords = ["mail", "fone", "celular", "phone", "endereco", "address", "cep", "cidade", "city"];

    private static readonly string[] RoleWords = ["papel", "tipo", "qualidade", "vinculo", "role", "kind"];

    /// <summary>Exact words win over beginnings ("Valor (R$)"); a field and a heading are used once.</summary>
    public static ColumnMap Guess(IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var found = new Dictionary<PortfolioField, string>();
        var open = headings.Select(heading => (Heading: heading, Folded: FoldedText.Fold(heading))).Where(h => h.Folded.Length > 0).ToList();
        open.RemoveAll(h => IsOfObligor(h.Folded) && (Obligor(h.Folded) is not { } field || found.TryAdd(field, h.Heading)));
        open.RemoveAll(h => Exact(h.Folded) is { } field && found.TryAdd(field, h.Heading));
        open.RemoveAll(h => Beginning(h.Folded) is { } field && found.TryAdd(field, h.Heading));
        return new ColumnMap(found);
    }

    private static PortfolioField? Exact(string folded) =>
        Words.Where(w => w.Value.Contains(folded)).Select(w => (PortfolioField?)w.Key).FirstOrDefault();

    private static PortfolioField? Beginning(string folded) =>
        Words.SelectMany(w => w.Value, (w, word) => (w.Key, Word: word))
            .Where(w => folded.StartsWith(w.Word + " ", StringComparison.Ordinal))
            .OrderByDescending(w => w.Word.Length)
            .Select(w => (PortfolioField?)w.Key)
            .FirstOrDefault();

    private static bool IsOfObligor(string folded) => ContainsAny(folded, ObligorWords);

    private static PortfolioField? Obligor(string folded)
    {
        if (ContainsAny(folded, ContactWords))
        {
            return null;
        }

        var second = folded.Contains('2', StringComparison.Ordinal) || folded.Contains("segundo", StringComparison.Ordinal)
            || folded.Contains("second", StringComparison.Ordinal);
        if (ContainsAny(folded, ["cpf", "cnpj", "tax"]))
        {
            return second ? PortfolioField.SecondObligorTaxId : PortfolioField.FirstObligorTaxId;
        }

        if (ContainsAny(folded, RoleWords))
        {
            return second ? PortfolioField.SecondObligorRole : PortfolioField.FirstObligorRole;
        }

        return second ? PortfolioField.SecondObligorName : PortfolioField.FirstObligorName;
    }

    private static bool ContainsAny(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
