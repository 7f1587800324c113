using System.CommandLine;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Cli.Verbs;

/// <summary>Imports a client's file without a browser: a preview unless told to commit.</summary>
public sealed class ImportCarteira : Verb
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "CSV or XLSX file of the client" };
    private readonly Option<string> _client = new("--client") { Description = "CPF or CNPJ of the client", Required = true };
    private readonly Option<string> _portfolio = new("--portfolio") { Description = "Name of the portfolio; opened when the client has none of it", Required = true };
    private readonly Option<string[]> _map = new("--map") { Description = "What a column means, as Field=Heading (repeatable); the rest is remembered or guessed" };
    private readonly Option<DecimalSign> _decimal = new("--decimal") { Description = "Decimal sign of the amounts, where the file does not prove one" };
    private readonly Option<bool> _commit = new("--commit") { Description = "Create titles and cases; without it only the preview is made" };

    public ImportCarteira()
        : base("portfolios import", "Import a file of debts into a portfolio of a client")
    {
        Command.Add(_file);
        foreach (var option in new Option[] { _client, _portfolio, _map, _decimal, _commit })
        {
            Command.Add(option);
        }
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct) =>
        Office.OpenAsync(async services =>
        {
            var file = input.GetValue(_file)!;
            var columns = Columns(input.GetValue(_map) ?? []);
            if (!file.Exists || columns.Failed)
            {
                return Refuse(columns.Problem ?? PortfolioProblems.FileMissing());
            }

            var portfolio = await FindPortfolioAsync(services, input.GetValue(_client)!, input.GetValue(_portfolio)!, ct);
            if (portfolio.Failed)
            {
                return Refuse(portfolio.Problem);
            }

            await using var content = file.OpenRead();
            var command = new ImportPortfolio.Command(
                portfolio.Value, file.Name, content, input.GetValue(_commit), columns.Value, input.GetValue(_decimal));
            var import = services.GetRequiredService<ImportPortfolio>();
            var result = await output.WithProgressAsync(file.Name, progress => import.HandleAsync(command, progress, ct));
            return result.Failed ? Refuse(result.Problem) : await DescribeAsync(services, result.Value);
        }, ct);

    private static async Task<Result<PortfolioId>> FindPortfolioAsync(IServiceProvider services, string client, string name, CancellationToken ct)
    {
        var taxId = TaxId.Parse(client);
        if (taxId.Failed)
        {
            return taxId.Problem;
        }

        var db = services.GetRequiredService<AppDb>();
        var known = await db.Clients.SingleOrDefaultAsync(c => c.TaxId == taxId.Value.Value, ct);
        if (known is null)
        {
            return PortfolioProblems.ClientNotFound();
        }

        var portfolio = await db.Portfolios.SingleOrDefaultAsync(p => p.ClientId == known.Id && p.Name == name.Trim(), ct);
        return portfolio is null ? await services.GetRequiredService<OpenPortfolio>().HandleAsync(known.Id, name, ct) : portfolio.Id;
    }

    private static Result<Dictionary<PortfolioField, string>> Columns(string[] pairs)
    {
        var columns = new Dictionary<PortfolioField, string>();
        foreach (var pair in pairs)
        {
            var (name, heading) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            if (!Enum.TryParse<PortfolioField>(name, ignoreCase: true, out var field))
            {
                return PortfolioProblems.FieldUnknown(name);
            }

            columns[field] = heading;
        }

        return columns;
    }

    private static async Task<VerbOutcome> DescribeAsync(IServiceProvider services, PortfolioImport import)
    {
        var words = Texts.In(Texts.Languages[^1]);
        var problems = new List<object>();
        await foreach (var line in services.GetRequiredService<ShowImport>().TroubledLinesAsync(import.Id))
        {
            problems.Add(new { line.Line, line.Column, line.Value, line.Problem.Code, Reason = words.Problem(line.Problem), line.Refuses });
        }

        return VerbOutcome.Ok(new
        {
            Import = import.Id.Value,
            Status = import.Status.ToString(),
            New = import.NewCount,
            Known = import.KnownCount,
            Refused = import.RefusedCount,
            Cases = import.CaseCount,
            Principal = import.NewPrincipal,
            Problems = problems,
        });
    }

    private static VerbOutcome Refuse(Problem problem) =>
        VerbOutcome.Refuse(new VerbReason(problem.Code, Texts.In(Texts.Languages[^1]).Problem(problem), problem.Field));
}
