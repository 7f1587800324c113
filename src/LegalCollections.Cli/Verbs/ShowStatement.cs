using System.CommandLine;
using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Cli.Cases;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Verbs;

/// <summary>Lets anybody hold the product's memória de cálculo against another one, without an office or a database.</summary>
public sealed class ShowStatement : Verb
{
    private readonly Option<FileInfo> _file = new Option<FileInfo>("--file") { Description = "The case (.json; --schema shows its form)", Required = true }.AcceptExistingOnly();
    private readonly Option<DateOnly?> _on = DayOption.Of("--on", "The day up to which the debt is computed, included", required: true);

    public ShowStatement() : base("debts statement", "Compute what a case owes on a day, line by line")
    {
        Command.Add(_file);
        Command.Add(_on);
    }

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var words = Texts.In(CultureInfo.CurrentUICulture);
        var (file, problems) = CaseFile.Read(await File.ReadAllTextAsync(input.GetRequiredValue(_file).FullName, ct), input.GetRequiredValue(_on)!.Value);
        if (file is null)
        {
            return VerbOutcome.Refuse(problems.Select(problem => new VerbReason(problem.Code, words.Problem(problem), problem.Field)));
        }

        var statement = DebtStatement.Compute(file.Request);
        return statement.Failed
            ? VerbOutcome.Refuse(statement.Problem)
            : VerbOutcome.Ok(Summary(statement.Value, words)) with { Document = StatementAnswer.Of(statement.Value, file, words) };
    }

    private static object Summary(DebtStatement statement, Wording words) => new
    {
        lines = statement.Titles.SelectMany(title => title.Lines, (title, line) => new
        {
            title = title.Label,
            text = words[line.TextKey, [.. line.Args]],
            from = line.From,
            to = line.To,
            @base = line.Base,
            rate = line.Rate ?? line.Factor,
            amount = line.Amount,
        }).ToList(),
        total = statement.Total,
        provisional = statement.Provisional,
        lastIndex = statement.LastIndexMonth?.ToString() ?? "",
    };
}
