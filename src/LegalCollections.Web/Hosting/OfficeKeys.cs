using LegalCollections.Application.Common;

namespace LegalCollections.Web.Hosting;

/// <summary>Where the keys of sessions and one-time links are kept, so that a restart signs nobody out.</summary>
public static class OfficeKeys
{
    public static DirectoryInfo Folder(IConfiguration configuration)
    {
        var office = configuration.GetSection(OfficeOptions.Section).Get<OfficeOptions>() ?? new OfficeOptions();
        return Directory.CreateDirectory(Path.Combine(office.ResolveDataFolder(), "keys"));
    }
}
