using LegalCollections.Application.Workflows.Designs;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>How the designer asks for a list of definitions; without a page it wants them all.</summary>
public sealed class DefinitionQuery
{
    public int? Page { get; init; }
    public int PageSize { get; init; } = 50;
    public string? VersionOptions { get; init; }
    public string[] DefinitionIds { get; init; } = [];
    public string[] Ids { get; init; } = [];
    public string? SearchTerm { get; init; }

    /// <summary>Created, Name or Version.</summary>
    public string? OrderBy { get; init; }
    public string? OrderDirection { get; init; }

    public IEnumerable<DesignHead> Filter(IEnumerable<DesignHead> heads) => heads
        .Where(head => DefinitionIds.Length == 0 || DefinitionIds.Contains(head.DefinitionId))
        .Where(head => Ids.Length == 0 || Ids.Contains(head.Id))
        .Where(head => string.IsNullOrWhiteSpace(SearchTerm) || head.Name.Contains(SearchTerm.Trim(), StringComparison.CurrentCultureIgnoreCase) || head.DefinitionId == SearchTerm.Trim());

    public IEnumerable<DesignHead> Order(IEnumerable<DesignHead> heads)
    {
        var ordered = OrderBy switch
        {
            "Version" => heads.OrderBy(head => head.Version),
            "Created" => heads.OrderBy(head => head.CreatedAt),
            _ => heads.OrderBy(head => head.Name, StringComparer.CurrentCultureIgnoreCase),
        };
        return OrderDirection == "Descending" ? ordered.Reverse() : ordered;
    }

    public IEnumerable<DesignHead> Cut(IEnumerable<DesignHead> heads) => Page is { } page ? heads.Skip(page * PageSize).Take(PageSize) : heads;
}
