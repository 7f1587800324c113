using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios;

/// <summary>Imports a file in one go, for the command line and the demo office; the pages take the same steps one by one.</summary>
public sealed class ImportPortfolio(AppDb db, ReceiveFile receive, ChooseColumns choose, StageImport stage, CommitImport commit) : IUseCase
{
    /// <param name="Columns">Headings that a person names; the others are remembered or guessed.</param>
    public sealed record Command(
        PortfolioId Portfolio, string FileName, Stream Content, bool Commit,
        IReadOnlyDictionary<PortfolioField, string>? Columns = null, DecimalSign Decimal = DecimalSign.Unknown);

    public async Task<Result<PortfolioImport>> HandleAsync(Command command, IProgress<double>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var id = await receive.HandleAsync(command.Portfolio, command.FileName, command.Content, ct);
        if (id.Failed)
        {
            return id.Problem;
        }

        var import = (await db.PortfolioImports.FindAsync([id.Value], ct))!;
        var problem = (await choose.ApplyAsync(id.Value, Merge(import.Map, command), ct)).Problem
            ?? (await stage.HandleAsync(id.Value, progress, ct)).Problem;
        if (problem is null && command.Commit && import.NewCount > 0)
        {
            problem = (await commit.AskAsync(id.Value, ct)).Problem ?? (await commit.RunAsync(id.Value, ct)).Problem;
        }

        return problem is null ? (await db.PortfolioImports.FindAsync([id.Value], ct))! : problem;
    }

    private static ColumnMap Merge(ColumnMap guess, Command command)
    {
        var named = command.Columns ?? new Dictionary<PortfolioField, string>();
        var headings = guess.Headings.Where(g => !named.ContainsKey(g.Key) && !named.Values.Contains(g.Value)).Concat(named).ToDictionary();
        return new ColumnMap(headings, command.Decimal == DecimalSign.Unknown ? guess.Decimal : command.Decimal);
    }
}
