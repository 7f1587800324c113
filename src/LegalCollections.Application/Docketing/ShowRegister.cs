using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Docketing;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>The sealed sheets, and whether the chain of them holds, file by file.</summary>
public sealed class ShowRegister(AppDb db, DocumentStore store) : IUseCase
{
    public const int PageSize = 60;

    /// <summary>The newest first.</summary>
    /// <param name="before">Only sheets of days before this one.</param>
    public async Task<IReadOnlyList<RegisterSheet>> ListAsync(DateOnly? before, CancellationToken ct) => await db.RegisterSheets.AsNoTracking()
        .Where(s => before == null || s.Day < before).OrderByDescending(s => s.Day).Take(PageSize).ToListAsync(ct);

    /// <returns>Null when the day has no sheet.</returns>
    public async Task<byte[]?> FileAsync(DateOnly day, CancellationToken ct) =>
        await db.RegisterSheets.Where(s => s.Day == day).Select(s => s.FileHash).SingleOrDefaultAsync(ct) is { } hash ? await store.LoadAsync(hash, ct) : null;

    /// <summary>Walks the chain from the first sheet on.</summary>
    public async Task<RegisterFinding> VerifyAsync(CancellationToken ct)
    {
        var (number, seal) = (0, RegisterSheet.Origin);
        foreach (var sheet in await db.RegisterSheets.AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct))
        {
            if (!sheet.SealHolds(number + 1, seal) || !await FileHoldsAsync(sheet.FileHash, ct))
            {
                return new RegisterFinding(number, seal, sheet.Day);
            }

            (number, seal) = (sheet.Number, sheet.Seal);
        }

        return new RegisterFinding(number, seal, null);
    }

    private async Task<bool> FileHoldsAsync(string hash, CancellationToken ct)
    {
        try
        {
            await store.LoadAsync(hash, ct);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>How far the register holds.</summary>
/// <param name="Sheets">Sheets that hold, from the first on.</param>
/// <param name="LastSeal">Seal of the last of them: kept elsewhere, it also proves that none was cut off the end.</param>
/// <param name="FirstBroken">Day of the first sheet that does not; null when all of it holds.</param>
public sealed record RegisterFinding(int Sheets, string LastSeal, DateOnly? FirstBroken);
