using System.Collections.Concurrent;
using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>Calls the steps of a flow as its drawing does, so that nobody reads an activity's id.</summary>
public sealed class StepNames(AppDb db) : IUseCase
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Drawn = new(StringComparer.Ordinal);

    /// <summary>The name of every step of every stored flow; of two drawings the newer one counts.</summary>
    public async Task<StepWording> LoadAsync(CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in await db.WorkflowVersions.Where(v => v.PublishedAt != null).OrderBy(v => v.CreatedAt).Select(v => v.Id).ToListAsync(ct))
        {
            if (!Drawn.TryGetValue(id, out var drawn))
            {
                drawn = Drawn[id] = Read(await db.WorkflowVersions.Where(v => v.Id == id).Select(v => v.Json).SingleAsync(ct));
            }

            foreach (var (step, name) in drawn)
            {
                names[step] = name;
            }
        }

        return new StepWording(names);
    }

    private static Dictionary<string, string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(document.RootElement, names);
        return names;
    }

    private static void Collect(JsonElement element, Dictionary<string, string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (element.TryGetProperty("id", out var id) && element.TryGetProperty("metadata", out var metadata)
            && metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("displayText", out var text))
        {
            names[id.GetString()!] = text.GetString() ?? id.GetString()!;
        }

        foreach (var property in element.EnumerateObject())
        {
            Collect(property.Value, names);
        }
    }
}

/// <summary>The names of steps: our own words where the drawing still bears those that ship, else the drawing's.</summary>
public sealed record StepWording(IReadOnlyDictionary<string, string> Drawn)
{
    public string Of(Wording words, string? step)
    {
        ArgumentNullException.ThrowIfNull(words);
        return step is null ? "–"
            : Drawn.TryGetValue(step, out var drawn) && !ShippedWorkflows.Calls(step, drawn) ? drawn
            : Texts.Find("step." + step, words.Culture) ?? drawn ?? step;
    }

    /// <summary>What the drawing says about a step, in our own words where it is one of those that ship; null when it says nothing.</summary>
    public static string? About(Wording words, ActivityNode step)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(step);
        return ShippedWorkflows.Explains(step.Id, step.Description) ? Texts.Find($"step.{step.Id}.about", words.Culture) ?? step.Description : step.Description;
    }
}
