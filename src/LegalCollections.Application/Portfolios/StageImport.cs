using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Portfolios.Files;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>Reads a file into the staging tables and marks what is new, known or refused; begun again from the start after a crash.</summary>
public sealed class StageImport(AppDb db, ImportFolder folder, OfficeClock clock) : IUseCase
{
    /// <summary>Lines per transaction: others can write in between, and memory holds no more.</summary>
    private const int BatchSize = 5_000;

    public async Task<Result<Done>> HandleAsync(ImportId id, IProgress<double>? progress, CancellationToken ct)
    {
        var import = await db.PortfolioImports.FindAsync([id], ct);
        if (import?.Status != ImportStatus.Reading)
        {
            return import is null ? PortfolioProblems.NotFound() : PortfolioProblems.NotAtThisStep(import.Status);
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await ImportSql.DiscardRowsAsync(db, id, ct);
            var staged = await StageAsync(import, progress, ct);
            return staged.Failed ? await FailAsync(import, staged.Problem, ct) : await MarkAsync(import, ct);
        }
        catch (UnreadableFileException unreadable)
        {
            return await FailAsync(import, unreadable.Problem, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<Result<Done>> StageAsync(PortfolioImport import, IProgress<double>? progress, CancellationToken ct)
    {
        var path = folder.PathOf(import.Id);
        if (!File.Exists(path))
        {
            return PortfolioProblems.FileGone();
        }

        var table = TableFile.Open(path);
        var columns = table.Failed ? table.Problem : import.Map.Bind(table.Value.Headings);
        if (columns.Failed)
        {
            return columns.Problem;
        }

        var (total, sign) = Survey(table.Value, columns.Value);
        await db.PortfolioImports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.TotalLines, total), ct);
        var chosen = import.Map.Decimal != DecimalSign.Unknown ? import.Map.Decimal : sign;
        var parser = new RowParser(import.Id, import.ClientId, columns.Value, chosen, clock.Today);
        var read = 0;
        foreach (var rows in table.Value.Lines().Select(line => parser.Parse(line.Number, line.Cells.Span)).Chunk(BatchSize))
        {
            read += rows.Length;
            await WriteAsync(import.Id, rows, read, ct);
            progress?.Report((double)read / total);
        }

        return Done.Value;
    }

    private static (int Total, DecimalSign Sign) Survey(TableFile table, BoundColumns columns)
    {
        var total = 0;
        var amounts = new AmountColumn();
        foreach (var line in table.Lines())
        {
            total++;
            amounts.Add(columns.Of(PortfolioField.Principal, line.Cells.Span));
        }

        return (total, amounts.Sign);
    }

    private async Task WriteAsync(ImportId id, PortfolioRow[] rows, int read, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await BulkInsert.InsertAsync(db, rows, ct);
        await BulkInsert.InsertAsync(db, rows.SelectMany(row => row.Obligors).ToList(), ct);
        await db.PortfolioImports.Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.LinesRead, read), ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<Result<Done>> MarkAsync(PortfolioImport import, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ImportSql.MarkAsync(db, import.Id, ct);
        await db.Entry(import).ReloadAsync(ct);
        import.Preview(await ImportSql.CountAsync(db, import.Id, ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private async Task<Result<Done>> FailAsync(PortfolioImport import, Problem problem, CancellationToken ct)
    {
        await ImportSql.DiscardRowsAsync(db, import.Id, ct);
        await db.Entry(import).ReloadAsync(ct);
        import.Fail(problem);
        await db.SaveChangesAsync(ct);
        return problem;
    }
}
