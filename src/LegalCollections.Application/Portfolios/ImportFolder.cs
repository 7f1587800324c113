using System.Security.Cryptography;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Portfolios;

/// <summary>Where uploaded files wait in the data folder until they are imported or given up; then they are deleted.</summary>
public sealed class ImportFolder(IOptions<OfficeOptions> office, IOptions<ImportOptions> options)
{
    private string Folder => Path.Combine(office.Value.ResolveDataFolder(), "imports");

    public string PathOf(ImportId import) => Path.Combine(Folder, $"{import.Value:N}.file");

    /// <summary>Streams a file to disk and hashes it on the way; the limit is ours, whatever the server allows.</summary>
    /// <returns>SHA-256 (hex) and length.</returns>
    public async Task<Result<(string Hash, long Length)>> KeepAsync(ImportId import, Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(Folder);
        var partial = PathOf(import) + ".part";
        try
        {
            var kept = await CopyAsync(content, partial, ct);
            if (!kept.Failed)
            {
                File.Move(partial, PathOf(import));
            }

            return kept;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public void Discard(ImportId import)
    {
        if (Directory.Exists(Folder))
        {
            File.Delete(PathOf(import));
        }
    }

    private async Task<Result<(string Hash, long Length)>> CopyAsync(Stream content, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        var buffer = new byte[1 << 16];
        var length = 0L;
        while (await content.ReadAsync(buffer, ct) is > 0 and var read)
        {
            length += read;
            if (length > options.Value.MaxBytes)
            {
                return PortfolioProblems.FileTooLarge(options.Value.MaxMegabytes);
            }

            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}
