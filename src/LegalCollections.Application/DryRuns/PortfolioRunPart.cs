using System.IO.Compression;
using System.Text.Json;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.DryRuns;

/// <summary>What a dry run showed of some cases, packed: it is read as a whole or not at all.</summary>
public sealed class PortfolioRunPart : IClientOwned
{
    private PortfolioRunPart() { }

    public Guid RunId { get; private set; }

    /// <summary>Number of the part's first case.</summary>
    public long FirstCase { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>A <see cref="DryRunPart"/> without its path, as Brotli of JSON.</summary>
    public byte[] Content { get; private set; } = [];

    public static PortfolioRunPart Of(PortfolioRun run, long firstCase, DryRunPart part)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(part);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(brotli, part with { Path = [] });
        }

        return new PortfolioRunPart { RunId = run.Id, FirstCase = firstCase, ClientId = run.ClientId, Content = packed.ToArray() };
    }

    public DryRunPart Read()
    {
        using var brotli = new BrotliStream(new MemoryStream(Content), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<DryRunPart>(brotli)!;
    }
}
