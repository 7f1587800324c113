using System.Collections.Concurrent;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Remembers the latest tried drafts in memory, each for the person who tried it; they are in no database.</summary>
public sealed class DraftRuns
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<string, (UserId? Owner, InstanceView Run)> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public void Keep(UserId? owner, InstanceView run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _runs[run.State.InstanceId] = (owner, run);
        _order.Enqueue(run.State.InstanceId);
        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _runs.TryRemove(oldest, out _);
        }
    }

    public InstanceView? Find(UserId? person, string instanceId) =>
        _runs.TryGetValue(instanceId, out var kept) && kept.Owner == person ? kept.Run : null;
}
