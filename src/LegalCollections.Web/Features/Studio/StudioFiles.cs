using Microsoft.AspNetCore.StaticFiles;

namespace LegalCollections.Web.Features.Studio;

/// <summary>One file of Elsa Studio as it lies on the disk.</summary>
/// <param name="IsPacked">Stored as Brotli.</param>
/// <param name="IsForEver">Its name changes with its content.</param>
public sealed record StudioFile(string Path, string ContentType, bool IsPacked, bool IsForEver);

/// <summary>Finds the files of Elsa Studio beside the program.</summary>
public static class StudioFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "studio") + Path.DirectorySeparatorChar;

    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".json"] = "application/json",
        [".map"] = "application/json",
        [".webmanifest"] = "application/manifest+json",
        [".wasm"] = "application/wasm",
        [".dat"] = "application/octet-stream",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".cur"] = "image/x-icon",
        [".woff2"] = "font/woff2",
    });

    /// <summary>The file under a path of the package; null when there is none or its kind is not served.</summary>
    public static StudioFile? Find(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, path));
        if (!full.StartsWith(Root, StringComparison.Ordinal) || !Types.TryGetContentType(full, out var type))
        {
            return null;
        }

        return File.Exists(full + ".br") ? new StudioFile(full + ".br", type, IsPacked: true, IsFingerprinted(path))
            : File.Exists(full) ? new StudioFile(full, type, IsPacked: false, IsFingerprinted(path))
            : null;
    }

    /// <summary>All of the framework carries a hash in its name, save the script that starts it.</summary>
    private static bool IsFingerprinted(string path) =>
        path.StartsWith("_framework/", StringComparison.Ordinal) && Path.GetFileName(path).Split('.') is [.., { Length: 10 }, _];
}
