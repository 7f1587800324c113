using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>A whole engine without database: for trying definitions, for dry runs and for tests; its clock moves only when told.</summary>
/// <remarks>Instances are kept as state JSON between bursts, as a database would keep them.</remarks>
public sealed class InMemoryWorkflowHost
{
    private const int MaxBurstsAtRest = 10_000;

    private readonly Dictionary<string, WorkflowDefinition> _definitions = [];
    private readonly Dictionary<string, WorkflowDefinition> _composed = [];
    private readonly List<InMemoryInstance> _instances = [];
    private readonly Dictionary<string, IReadOnlyList<StartTrigger>> _triggers = [];
    private readonly List<QueuedEvent> _early = [];
    private readonly InMemorySchedule _schedule = new();
    private readonly Queue<Func<ValueTask>> _pending = [];
    private readonly VirtualClock _clock;
    private readonly WorkflowRunner _runner;
    private readonly IServiceProvider _services;

    public InMemoryWorkflowHost(ActivityCatalog catalog, DateTimeOffset now, IServiceProvider? services = null)
    {
        _clock = new VirtualClock(now);
        _services = services ?? new NoServices();
        _runner = new WorkflowRunner(catalog, _clock, (id, _) => new(IsPublished(id) ? Composed(id) : null));
    }

    /// <summary>How long an event that nobody waits for is kept.</summary>
    public TimeSpan EarlyEventLifetime { get; init; } = TimeSpan.FromMinutes(10);

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>All instances by time of creation.</summary>
    public IReadOnlyList<InMemoryInstance> Instances => _instances;

    /// <summary>Everything written, over all instances, in order.</summary>
    public List<object?> Console { get; } = [];

    /// <summary>Makes this the version that new instances run; its triggers of time begin to count.</summary>
    public void Publish(WorkflowDefinition definition)
    {
        _definitions[definition.DefinitionId] = definition;
        _composed.Clear();
        _triggers[definition.DefinitionId] = _runner.TriggersOf(definition);
        _schedule.Replace(definition, _triggers[definition.DefinitionId]);
    }

    public bool IsPublished(string definitionId) => _definitions.ContainsKey(definitionId);

    /// <summary>Lets run what is due already, such as a start at an instant that has passed.</summary>
    public ValueTask OpenAsync() => SettleAsync();

    /// <exception cref="KeyNotFoundException">The workflow is not published.</exception>
    public async ValueTask<InMemoryInstance> ExecuteAsync(string definitionId, IReadOnlyDictionary<string, object?>? input = null, string? correlationId = null)
    {
        var instance = await StartAsync(_definitions[definitionId], new StartRequest(NewId()) { Input = input, CorrelationId = correlationId });
        await SettleAsync();
        return instance;
    }

    /// <summary>Gives an event to one instance or to all: start triggers first, then everyone waiting; if nobody is there it is kept a while.</summary>
    public async ValueTask RaiseAsync(string eventName, object? payload = null, string? instanceId = null, string? correlationId = null)
    {
        await DeliverAsync(new PublishedEvent(eventName, correlationId, instanceId, payload));
        await SettleAsync();
    }

    /// <summary>Resumes the task with this id; false when nobody waits for it.</summary>
    public async ValueTask<bool> CompleteTaskAsync(string taskId, object? result)
    {
        var waiting = _instances.FirstOrDefault(i => i.State.Bookmarks.Exists(b => b.Name == "Elsa.RunTask" && b.Key == taskId));
        if (waiting is null)
        {
            return false;
        }

        await ResumeAsync(waiting, waiting.State.Bookmarks.Find(b => b.Key == taskId)!.Id, result);
        await SettleAsync();
        return true;
    }

    /// <summary>Cancels an instance and its running children; a waiting parent is told.</summary>
    public async ValueTask CancelAsync(string instanceId)
    {
        Cancel(Find(instanceId));
        await SettleAsync();
    }

    /// <summary>Moves the clock on; what falls due on the way runs at its own time, in order.</summary>
    public async ValueTask ElapseAsync(TimeSpan time)
    {
        var until = Now + time;
        while (NextDueAt() is { } due && due <= until)
        {
            _clock.MoveTo(due);
            await SettleAsync();
        }

        _clock.MoveTo(until);
    }

    public InMemoryInstance Find(string instanceId) => _instances.First(i => i.Id == instanceId);

    private async ValueTask<InMemoryInstance> StartAsync(WorkflowDefinition definition, StartRequest request)
    {
        var whole = Composed(definition.DefinitionId);
        var instance = new InMemoryInstance(request.InstanceId, whole);
        _instances.Add(instance);
        Store(instance, await _runner.StartAsync(whole, request, _services));
        return instance;
    }

    private async ValueTask ResumeAsync(InMemoryInstance instance, string bookmarkId, object? input) =>
        Store(instance, await _runner.ResumeAsync(instance.Definition, instance.State, bookmarkId, input, _services));

    private void Store(InMemoryInstance instance, Burst burst)
    {
        foreach (var child in burst.InlineChildren)
        {
            var inline = new InMemoryInstance(child.State.InstanceId, Composed(child.State.DefinitionId));
            _instances.Add(inline);
            Store(inline, child with { Console = [] });
        }

        instance.Keep(burst);
        Console.AddRange(burst.Console);
        foreach (var child in burst.Children)
        {
            _pending.Enqueue(() => DispatchAsync(child));
        }

        foreach (var published in burst.Events)
        {
            _pending.Enqueue(() => DeliverAsync(published));
        }

        foreach (var bookmark in burst.Created.Where(b => b.Name == "Elsa.Event"))
        {
            _pending.Enqueue(() => DeliverEarlyAsync(instance, bookmark));
        }

        if (burst.Status == WorkflowStatus.Finished && burst.State.ParentInstanceId is { } parentId)
        {
            _pending.Enqueue(() => TellParentAsync(parentId, instance));
        }
    }

    private async ValueTask SettleAsync()
    {
        for (var bursts = 0; bursts < MaxBurstsAtRest; bursts++)
        {
            if (_pending.TryDequeue(out var action))
            {
                await action();
            }
            else if (NextDue() is { } due && due.Bookmark.DueAt <= Now)
            {
                await ResumeAsync(due.Instance, due.Bookmark.Id, null);
            }
            else if (_schedule.NextDueAt <= Now)
            {
                var (definition, activityId) = _schedule.Take();
                await StartAsync(definition, new StartRequest(NewId()) { TriggerActivityId = activityId });
            }
            else
            {
                return;
            }
        }

        throw new InvalidOperationException($"No rest after {MaxBurstsAtRest} bursts: the workflows trigger one another endlessly.");
    }

    private async ValueTask DeliverAsync(PublishedEvent published)
    {
        // Who waits is asked before anything starts: an instance started by the event does not get it a second time.
        var waiting = _instances
            .Where(i => published.InstanceId is null || i.Id == published.InstanceId)
            .Where(i => published.CorrelationId is null || i.State.CorrelationId == published.CorrelationId)
            .SelectMany(i => i.State.Bookmarks.Where(b => b.Name == "Elsa.Event" && b.Key == published.Name).Select(b => (Instance: i, b.Id)))
            .ToList();
        var started = published.InstanceId is null ? StartedBy(published.Name).ToList() : [];
        foreach (var (definition, trigger) in started)
        {
            await StartAsync(definition, new StartRequest(NewId())
            {
                CorrelationId = published.CorrelationId,
                TriggerActivityId = trigger,
                TriggerInput = published.Payload,
            });
        }

        foreach (var (instance, id) in waiting)
        {
            await ResumeAsync(instance, id, published.Payload);
        }

        if (waiting.Count + started.Count == 0)
        {
            _early.Add(new QueuedEvent(published, Now + EarlyEventLifetime));
        }
    }

    private IEnumerable<(WorkflowDefinition Definition, string Trigger)> StartedBy(string eventName) =>
        from definition in _definitions.Values
        from trigger in _triggers[definition.DefinitionId]
        where trigger.EventName == eventName
        select (definition, trigger.ActivityId);

    private async ValueTask DeliverEarlyAsync(InMemoryInstance instance, Bookmark bookmark)
    {
        _early.RemoveAll(e => e.ExpiresAt <= Now);
        var match = _early.Find(e => e.Event.Name == bookmark.Key
            && (e.Event.InstanceId is null || e.Event.InstanceId == instance.Id)
            && (e.Event.CorrelationId is null || e.Event.CorrelationId == instance.State.CorrelationId));
        if (match is not null && instance.State.Bookmarks.Exists(b => b.Id == bookmark.Id))
        {
            _early.Remove(match);
            await ResumeAsync(instance, bookmark.Id, match.Event.Payload);
        }
    }

    private async ValueTask DispatchAsync(ChildRequest child)
    {
        if (_definitions.TryGetValue(child.DefinitionId, out var definition))
        {
            await StartAsync(definition, new StartRequest(child.InstanceId)
            {
                Input = child.Input,
                CorrelationId = child.CorrelationId,
                ParentInstanceId = child.ParentInstanceId,
            });
        }
    }

    private async ValueTask TellParentAsync(string parentId, InMemoryInstance child)
    {
        if (_instances.Find(i => i.Id == parentId) is { } parent && ChildResult.WaitingFor(parent.State, child.Id) is { } bookmark)
        {
            await ResumeAsync(parent, bookmark.Id, ChildResult.Of(child.State));
        }
    }

    private void Cancel(InMemoryInstance instance)
    {
        Store(instance, _runner.Cancel(instance.Definition, instance.State));
        foreach (var child in _instances.Where(i => i.State.ParentInstanceId == instance.Id && i.State.Status == WorkflowStatus.Running).ToList())
        {
            Cancel(child);
        }
    }

    private (InMemoryInstance Instance, Bookmark Bookmark)? NextDue() => _instances
        .SelectMany(i => i.State.Bookmarks.Where(b => b.DueAt is not null).Select(b => (Instance: i, Bookmark: b)))
        .OrderBy(d => d.Bookmark.DueAt)
        .Select(d => ((InMemoryInstance, Bookmark)?)d)
        .FirstOrDefault();

    private DateTimeOffset? NextDueAt() => (NextDue()?.Bookmark.DueAt, _schedule.NextDueAt) switch
    {
        ({ } wait, { } start) => wait < start ? wait : start,
        var (wait, start) => wait ?? start,
    };

    /// <summary>A published workflow with those that it uses as activities in their places.</summary>
    private WorkflowDefinition Composed(string definitionId)
    {
        if (!_composed.TryGetValue(definitionId, out var whole))
        {
            var usable = _definitions.Values.Where(d => d.IsUsableAsActivity).GroupBy(Composition.TypeOf).ToDictionary(d => d.Key, d => d.First());
            _composed[definitionId] = whole = Composition.Of(_definitions[definitionId], usable.GetValueOrDefault);
        }

        return whole;
    }

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private sealed record QueuedEvent(PublishedEvent Event, DateTimeOffset ExpiresAt);

    private sealed class VirtualClock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public override DateTimeOffset GetUtcNow() => _now;

        public void MoveTo(DateTimeOffset at) => _now = at > _now ? at : _now;
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
