namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>Shares out the lanes of the channels between rows or columns: lines that run side by side get a lane each, lines to one step share one.</summary>
internal sealed class Tracks
{
    private readonly Dictionary<(int Channel, string Target), (int From, int To)> _runs = [];
    private readonly Dictionary<(int Channel, string Target), int> _lanes = [];
    private readonly Dictionary<int, int> _counts = [];

    /// <summary>Says that a line to a step runs in a channel between two places, given in any order.</summary>
    public void Add(int channel, string target, int one, int other)
    {
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        _runs[(channel, target)] = _runs.TryGetValue((channel, target), out var run) ? (Math.Min(run.From, from), Math.Max(run.To, to)) : (from, to);
    }

    public void Share()
    {
        foreach (var channel in _runs.GroupBy(run => run.Key.Channel))
        {
            var ends = new List<int>();
            foreach (var (key, run) in channel.OrderBy(run => run.Value.From).ThenByDescending(run => run.Value.To).ThenBy(run => run.Key.Target, StringComparer.Ordinal))
            {
                var lane = ends.FindIndex(end => end < run.From);
                if (lane < 0)
                {
                    lane = ends.Count;
                    ends.Add(0);
                }

                ends[lane] = run.To;
                _lanes[key] = lane;
            }

            _counts[channel.Key] = ends.Count;
        }
    }

    public int Count(int channel) => _counts.GetValueOrDefault(channel);

    public int Lane(int channel, string target) => _lanes[(channel, target)];
}
