using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Cli.Verbs;

/// <summary>Answers whether a number that a client disputes is well formed, by the very rules of the import.</summary>
public sealed class CheckIdentifier : Verb
{
    private static readonly Dictionary<string, Func<string, VerbOutcome>> Kinds = new()
    {
        ["cpf"] = text => Answer(Cpf.Parse(text), cpf => (cpf.Value, cpf.Formatted)),
        ["cnpj"] = text => Answer(Cnpj.Parse(text), cnpj => (cnpj.Value, cnpj.Formatted)),
        ["tax-id"] = text => Answer(TaxId.Parse(text), taxId => (taxId.Value, taxId.Formatted)),
        ["cnj"] = text => Answer(CaseNumber.Parse(text), number => (number.Value, number.Formatted)),
        ["oab"] = text => Answer(OabNumber.Parse(text), oab => (oab.Value, oab.Formatted)),
        ["cep"] = text => Answer(PostalCode.Parse(text), code => (code.Value, code.Formatted)),
        ["sro"] = text => Answer(PostalTrackingCode.Parse(text), code => (code.Value, code.Formatted)),
        ["phone"] = text => Answer(Phone.Parse(text), phone => (phone.Value, phone.Formatted)),
        ["email"] = text => Answer(EmailAddress.Parse(text), email => (email.Value, email.Value)),
        ["pix"] = text => Answer(BrCode.Parse(text), code => (code.Value, code.Value)),
        ["pix-key"] = text => Answer(PixKey.Parse(text), key => (key.Value, key.Formatted)),
        ["boleto"] = text => Answer(Boleto.Parse(text), boleto => (boleto.Value, boleto.Formatted)),
        ["nif"] = text => Answer(SpanishTaxNumber.Parse(text), nif => (nif.Value, nif.Formatted)),
        ["cf"] = text => Answer(ItalianFiscalCode.Parse(text), code => (code.Value, code.Formatted)),
        ["piva"] = text => Answer(ItalianVatNumber.Parse(text), number => (number.Value, number.Formatted)),
    };

    private readonly Argument<string> _kind = new Argument<string>("kind") { Description = "What the value is said to be" }.AcceptOnlyFromAmong([.. Kinds.Keys]);
    private readonly Argument<string> _value = new("value") { Description = "The value, with or without its punctuation" };

    public CheckIdentifier() : base("identifiers check", "Check a number's form and check digits")
    {
        Command.Add(_kind);
        Command.Add(_value);
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct) =>
        Task.FromResult(Kinds[input.GetRequiredValue(_kind)](input.GetRequiredValue(_value)));

    private static VerbOutcome Answer<T>(Result<T> result, Func<T, (string Canonical, string Formatted)> texts)
    {
        if (result.Failed)
        {
            var refusal = VerbOutcome.Refuse(result.Problem);
            return refusal with { Document = Document(new CheckedIdentifier(false, null, null, refusal.Reasons[0].Message)) };
        }

        var (canonical, formatted) = texts(result.Value);
        return VerbOutcome.Ok(new { valid = true, canonical, formatted }) with { Document = Document(new CheckedIdentifier(true, canonical, formatted, null)) };
    }

    private static JsonNode Document(CheckedIdentifier answer) => JsonSerializer.SerializeToNode(answer, JsonSerializerOptions.Web)!;

    private sealed record CheckedIdentifier(bool Valid, string? Canonical, string? Formatted, string? Reason);
}
