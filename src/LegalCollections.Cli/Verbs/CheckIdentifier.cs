using System.CommandLine;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Cli.Verbs;

/// <summary>Answers whether a number that a client disputes is well formed, by the very rules of the import.</summary>
public sealed class CheckIdentifier : Verb
{
    private static readonly Dictionary<string, Func<string, VerbOutcome>> Kinds = new()
    {
        ["cpf"] = text => Outcome(Cpf.Parse(text)),
        ["cnpj"] = text => Outcome(Cnpj.Parse(text)),
        ["tax-id"] = text => Outcome(TaxId.Parse(text)),
        ["case-number"] = text => Outcome(CaseNumber.Parse(text)),
        ["oab"] = text => Outcome(OabNumber.Parse(text)),
        ["postal-code"] = text => Outcome(PostalCode.Parse(text)),
        ["tracking-code"] = text => Outcome(PostalTrackingCode.Parse(text)),
        ["phone"] = text => Outcome(Phone.Parse(text)),
        ["email"] = text => Outcome(EmailAddress.Parse(text)),
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

    private static VerbOutcome Outcome<T>(Result<T> result) =>
        result.Failed ? VerbOutcome.Refuse(result.Problem) : VerbOutcome.Ok(new { valid = true, value = result.Value!.ToString() });
}
