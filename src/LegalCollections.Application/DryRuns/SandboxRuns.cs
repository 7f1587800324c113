using LegalCollections.Domain.Common;

namespace LegalCollections.Application.DryRuns;

/// <summary>Keeps the last flows that people tried, so that Studio can show them a while; a restart forgets them.</summary>
public sealed class SandboxRuns
{
    /// <summary>Runs kept for one person.</summary>
    private const int PerPerson = 10;

    /// <summary>Runs kept for all.</summary>
    private const int Most = 100;

    private readonly Lock _guard = new();
    private readonly List<(UserId By, SandboxRun Run)> _runs = [];

    /// <summary>The person's runs, newest first.</summary>
    public IReadOnlyList<SandboxRun> Of(UserId by)
    {
        lock (_guard)
        {
            return [.. _runs.Where(r => r.By == by).Select(r => r.Run).Reverse()];
        }
    }

    /// <summary>One instance of the person's runs: the tried flow's own or a child's; null when it is forgotten or somebody else's.</summary>
    public SandboxInstance? Find(UserId by, string instanceId) => Of(by).SelectMany(r => r.Instances).FirstOrDefault(i => i.Id == instanceId);

    internal void Keep(UserId by, SandboxRun run)
    {
        lock (_guard)
        {
            _runs.Add((by, run));
            if (_runs.Count(r => r.By == by) > PerPerson)
            {
                _runs.Remove(_runs.Find(r => r.By == by));
            }
            else if (_runs.Count > Most)
            {
                _runs.RemoveAt(0);
            }
        }
    }
}
