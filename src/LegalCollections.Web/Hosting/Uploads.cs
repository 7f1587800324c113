using LegalCollections.Application.Documents;

namespace LegalCollections.Web.Hosting;

/// <summary>Takes an uploaded scan out of a form.</summary>
public static class Uploads
{
    /// <returns>Null when no file was chosen.</returns>
    public static async Task<ScannedFile?> ReadAsync(this IFormFile? file, CancellationToken ct)
    {
        if (file is not { Length: > 0 })
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return new ScannedFile(file.FileName, bytes.ToArray());
    }
}
