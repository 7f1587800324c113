using System.Threading.Channels;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Portfolios;

/// <summary>Hands imports to the worker; what matters stands in the database, so losing the queue loses nothing.</summary>
public sealed class ImportQueue
{
    private readonly Channel<ImportId> _waiting = Channel.CreateUnbounded<ImportId>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(ImportId import) => _waiting.Writer.TryWrite(import);

    public IAsyncEnumerable<ImportId> AllAsync(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);
}
