using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Portfolios.Files;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>One import with the first lines of its file and the lines that something is wrong with.</summary>
public sealed class ShowImport(AppDb db, ImportFolder folder) : IUseCase
{
    public const int PageSize = 50;

    private const int SampleLines = 5;

    public async Task<Result<ImportPage>> PageAsync(ImportId id, int afterLine, CancellationToken ct)
    {
        var import = await db.PortfolioImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import is null)
        {
            return PortfolioProblems.NotFound();
        }

        var portfolio = await db.Portfolios.AsNoTracking().SingleAsync(p => p.Id == import.PortfolioId, ct);
        var rows = import.IsRunning ? [] : await Troubled(id).Where(r => r.Line > afterLine).Take(PageSize + 1).ToListAsync(ct);
        int? next = rows.Count > PageSize ? rows[PageSize - 1].Line : null;
        return new ImportPage(
            import, portfolio.Name, portfolio.Status, await StrategyAsync(portfolio, ct), Sample(import),
            [.. rows.Take(PageSize).SelectMany(Lines)], next);
    }

    /// <summary>Every line in trouble, one after the other, for a file of any length.</summary>
    public async IAsyncEnumerable<TroubledLine> TroubledLinesAsync(ImportId id)
    {
        await foreach (var row in Troubled(id).AsAsyncEnumerable())
        {
            foreach (var line in Lines(row))
            {
                yield return line;
            }
        }
    }

    private IQueryable<PortfolioRow> Troubled(ImportId id) => db.PortfolioRows.AsNoTracking()
        .Where(r => r.ImportId == id && (r.Outcome == RowOutcome.Refused || r.Problems != null))
        .OrderBy(r => r.Line);

    /// <summary>The approved flow's name; null while the portfolio is in planning.</summary>
    private Task<string?> StrategyAsync(Portfolio portfolio, CancellationToken ct) =>
        db.WorkflowVersions.Where(v => v.Id == portfolio.StrategyVersionId).Select(v => v.Name).SingleOrDefaultAsync(ct);

    private IReadOnlyList<IReadOnlyList<string>> Sample(PortfolioImport import)
    {
        var path = folder.PathOf(import.Id);
        if (import.Status is not (ImportStatus.Uploaded or ImportStatus.Previewed or ImportStatus.Failed) || !File.Exists(path))
        {
            return [];
        }

        var table = TableFile.Open(path);
        return table.Failed ? [] : table.Value.Sample(SampleLines);
    }

    private static IEnumerable<TroubledLine> Lines(PortfolioRow row)
    {
        foreach (var problem in row.Problems ?? [])
        {
            yield return new TroubledLine(row.Line, problem.Column, problem.Value, problem.ToProblem(), problem.Refuses);
        }

        if (row.DuplicateOf is { } first)
        {
            yield return new TroubledLine(row.Line, "", row.DocumentNumber ?? "", PortfolioProblems.DuplicateInFile(first), true);
        }

        if (row.BarredByCase is { } number)
        {
            yield return new TroubledLine(row.Line, "", row.DebtorName ?? "", PortfolioProblems.CaseTakesNoTitles(number), true);
        }
    }
}

/// <summary>One thing wrong with one line, ready to be worded.</summary>
public sealed record TroubledLine(int Line, string Column, string Value, Problem Problem, bool Refuses);

/// <summary>What the page of an import shows; <paramref name="NextAfter"/> is the last line shown, null on the last page.</summary>
public sealed record ImportPage(
    PortfolioImport Import, string PortfolioName, PortfolioStatus PortfolioStatus, string? Strategy, IReadOnlyList<IReadOnlyList<string>> Sample,
    IReadOnlyList<TroubledLine> Troubled, int? NextAfter);
