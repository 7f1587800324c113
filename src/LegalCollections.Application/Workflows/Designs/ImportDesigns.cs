using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Takes several files of definitions, all or none.</summary>
public sealed class ImportDesigns(AppDb db, SaveDesign save) : IUseCase
{
    /// <param name="files">Name and text of each file.</param>
    /// <param name="ct">Ends the import.</param>
    /// <returns>How many were taken; the refusal of the first bad one names its file.</returns>
    public async Task<Result<int>> HandleAsync(IReadOnlyList<(string Name, string Text)> files, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(files);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var (name, text) in files)
        {
            var imported = DesignDocument.Parse(text) is { } document ? await save.ImportAsync(document, ct) : DesignProblems.NotADefinition();
            if (imported.Failed)
            {
                return DesignProblems.InFile(name, imported.Problem);
            }
        }

        await transaction.CommitAsync(ct);
        return files.Count;
    }
}
