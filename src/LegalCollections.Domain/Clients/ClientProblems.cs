using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Clients;

/// <summary>The refusals of the client slice.</summary>
public static class ClientProblems
{
    public static Problem NotFound() => new("clients.NotFound");

    public static Problem TaxIdTaken() => new("clients.TaxIdTaken", nameof(Client.TaxId));

    public static Problem PercentOutOfRange() => new("clients.PercentOutOfRange");

    public static Problem PaperMissing() => new("clients.PaperMissing", "file");

    public static Problem LogoUnfit(int kilobytes) => new("clients.LogoUnfit", "file", kilobytes);

    public static Problem PaperExpired() => new("clients.PaperExpired", "validUntil");

    public static Problem SourceMissing() => new("clients.SourceMissing", nameof(Client.ChargesSource));
}
