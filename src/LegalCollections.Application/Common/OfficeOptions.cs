namespace LegalCollections.Application.Common;

/// <summary>Where the office lives: its data folder, its time zone and the name on its letters.</summary>
public sealed record OfficeOptions
{
    public const string Section = "Office";

    /// <summary>Folder of the embedded database and of mail written as files; outside the source tree.</summary>
    public string DataFolder { get; init; } = "";

    /// <summary>Whether an empty database becomes the demo office, with open accounts and a clock that people advance; on in Development.</summary>
    public bool Demo { get; init; }
    public string TimeZone { get; init; } = "America/Sao_Paulo";
    public string FirmName { get; init; } = "Prado & Nunes Advogados Associados";
    public string FirmAddress { get; init; } = "Rua Boa Vista, 254, 8º andar, Centro";
    public string FirmCity { get; init; } = "São Paulo";
    public string FirmState { get; init; } = "SP";
    public string FirmPhone { get; init; } = "(11) 3100-2540";
    public string FirmEmail { get; init; } = "contato@pradonunes.example";

    public string ResolveDataFolder()
    {
        if (DataFolder.Length > 0)
        {
            return Path.GetFullPath(DataFolder);
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "LegalCollections");
    }
}
