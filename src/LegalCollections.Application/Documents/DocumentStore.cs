using System.Security.Cryptography;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Keeps the bytes of documents in the office's own database, so that one backup holds everything.</summary>
public sealed class DocumentStore(AppDb db) : IUseCase
{
    /// <summary>Stores the bytes unless they are there, within the caller's transaction when there is one.</summary>
    /// <returns>Their SHA-256 in lower-case hexadecimal.</returns>
    public async Task<string> SaveAsync(byte[] content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Blobs" ("Hash", "Content") VALUES ({hash}, {content}) ON CONFLICT ("Hash") DO NOTHING""", ct);
        return hash;
    }

    /// <exception cref="InvalidDataException">No such file is stored, or its bytes no longer match their hash.</exception>
    public async Task<byte[]> LoadAsync(string hash, CancellationToken ct)
    {
        var content = await db.Blobs.Where(b => b.Hash == hash).Select(b => b.Content).SingleOrDefaultAsync(ct)
            ?? throw new InvalidDataException($"The file {hash} is missing.");
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash
            ? content
            : throw new InvalidDataException($"The file {hash} was changed outside the application.");
    }
}
