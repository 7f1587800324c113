using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Pictures;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Flows;

/// <summary>The flows of the office: their pictures, who uses which version, and where the cases stand.</summary>
public sealed class FlowBoard(AppDb db, FlowPictures pictures) : IUseCase
{
    /// <summary>Every flow, with the version that new cases follow or, where none is published, the newest.</summary>
    public async Task<IReadOnlyList<FlowCard>> ListAsync(Wording words, CancellationToken ct)
    {
        var uses = await UsesAsync(ct);
        var cards = new List<FlowCard>();
        foreach (var flow in (await VersionsAsync(null, ct)).GroupBy(v => v.DefinitionId).OrderBy(flow => flow.Key, StringComparer.Ordinal))
        {
            var shown = flow.FirstOrDefault(v => v.IsPublished) ?? flow.First();
            cards.Add(new FlowCard(shown, await pictures.DrawAsync(shown, words, ct), [.. flow.SelectMany(v => uses[v.Id].Portfolios)], flow.Sum(v => uses[v.Id].Cases)));
        }

        return cards;
    }

    /// <summary>One flow with all its versions.</summary>
    /// <param name="definitionId">Logical id of the flow.</param>
    /// <param name="number">The version whose picture is wanted; null for the published one.</param>
    /// <returns>Null when there is no such flow or version.</returns>
    public async Task<FlowOnBoard?> ShowAsync(string definitionId, int? number, Wording words, CancellationToken ct)
    {
        var versions = await VersionsAsync(definitionId, ct);
        var shown = number is null ? versions.FirstOrDefault(v => v.IsPublished) ?? versions.FirstOrDefault() : versions.FirstOrDefault(v => v.Version == number);
        if (shown is null)
        {
            return null;
        }

        var uses = await UsesAsync(ct);
        return new FlowOnBoard(
            shown, await pictures.DrawAsync(shown, words, ct), await StandingAsync(shown.Id, ct), [.. versions.Select(v => new VersionInUse(v, uses[v.Id].Portfolios, uses[v.Id].Cases))]);
    }

    /// <summary>Two versions of a flow, their pictures and what differs.</summary>
    /// <param name="definitionId">Logical id of the flow.</param>
    /// <param name="from">Number of the version compared with; null for the one before <paramref name="to"/>.</param>
    /// <param name="to">Number of the newer version; null for the newest.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>Null when one of the two does not exist.</returns>
    public async Task<FlowsCompared?> CompareAsync(string definitionId, int? from, int? to, Wording words, CancellationToken ct)
    {
        var versions = await VersionsAsync(definitionId, ct);
        var newer = to is null ? versions.FirstOrDefault() : versions.FirstOrDefault(v => v.Version == to);
        var older = from is null ? versions.FirstOrDefault(v => v.Version < newer?.Version) : versions.FirstOrDefault(v => v.Version == from);
        return newer is null || older is null
            ? null
            : new FlowsCompared(
                older, newer, await pictures.DrawAsync(older, words, ct), await pictures.DrawAsync(newer, words, ct), await pictures.CompareAsync(older, newer, words, ct));
    }

    /// <summary>Newest first.</summary>
    private Task<List<WorkflowVersion>> VersionsAsync(string? definitionId, CancellationToken ct) =>
        db.WorkflowVersions.AsNoTracking().Where(v => definitionId == null || v.DefinitionId == definitionId).OrderByDescending(v => v.Version).ToListAsync(ct);

    /// <summary>How many cases wait at each step of a version; one that waits at two steps stands at both.</summary>
    private async Task<IReadOnlyDictionary<string, int>> StandingAsync(string versionId, CancellationToken ct) =>
        await (
            from bookmark in db.WorkflowBookmarks
            join instance in db.WorkflowInstances on bookmark.InstanceId equals instance.Id
            where instance.VersionId == versionId
            group bookmark by bookmark.ActivityId into step
            select new { step.Key, Cases = step.Select(b => b.CaseId).Distinct().Count() }).ToDictionaryAsync(step => step.Key, step => step.Cases, ct);

    private async Task<Uses> UsesAsync(CancellationToken ct)
    {
        var portfolios = await db.Portfolios.AsNoTracking().Where(p => p.StrategyVersionId != null).OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name, Version = p.StrategyVersionId! }).ToListAsync(ct);
        var cases = await db.WorkflowInstances.Where(i => i.Status == WorkflowStatus.Running).GroupBy(i => i.VersionId)
            .Select(running => new { running.Key, Cases = running.Select(i => i.CaseId).Distinct().Count() }).ToDictionaryAsync(one => one.Key, one => one.Cases, ct);
        return new Uses(portfolios.ToLookup(p => p.Version, p => new PortfolioInFlow(p.Id, p.Name)), cases);
    }

    private sealed record Uses(ILookup<string, PortfolioInFlow> ByVersion, Dictionary<string, int> Running)
    {
        public (IReadOnlyList<PortfolioInFlow> Portfolios, int Cases) this[string version] => ([.. ByVersion[version]], Running.GetValueOrDefault(version));
    }
}

/// <summary>A flow in the catalogue.</summary>
/// <param name="Portfolios">The portfolios that follow any of its versions.</param>
/// <param name="Cases">The cases that run in any of its versions.</param>
public sealed record FlowCard(WorkflowVersion Version, FlowPicture? Picture, IReadOnlyList<PortfolioInFlow> Portfolios, int Cases);

/// <summary>A portfolio whose approved strategy a flow is.</summary>
public sealed record PortfolioInFlow(PortfolioId Id, string Name);

/// <summary>A version with those who follow it.</summary>
public sealed record VersionInUse(WorkflowVersion Version, IReadOnlyList<PortfolioInFlow> Portfolios, int Cases);

/// <summary>One flow: the version shown, how many cases stand at each of its steps, and all versions, newest first.</summary>
public sealed record FlowOnBoard(WorkflowVersion Shown, FlowPicture? Picture, IReadOnlyDictionary<string, int> Standing, IReadOnlyList<VersionInUse> Versions);

/// <summary>Two versions of a flow side by side.</summary>
public sealed record FlowsCompared(WorkflowVersion From, WorkflowVersion To, FlowPicture? Before, FlowPicture? After, FlowDifferences? Differences);
