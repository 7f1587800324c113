namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>One thing that may be done with a flow; the designer looks only at <paramref name="Rel"/>.</summary>
public sealed record StudioLink(string Href, string Rel, string Method);

/// <summary>Says to the designer what its person may do: without the links to publish it opens everything for reading only.</summary>
internal static class StudioLinks
{
    private const string Path = "/workflow-definitions";

    public static IReadOnlyList<StudioLink> OfDefinition(string id, bool mayDesign) =>
    [
        new($"{Path}/by-definition-id/{id}", "self", "GET"),
        new($"{Path}/{id}/versions", "versions", "GET"),
        new($"{Path}/{id}/execute", "execute", "POST"),
        new($"{Path}/{id}/export", "export", "GET"),
        .. mayDesign
            ? new StudioLink[]
            {
                new($"{Path}/{id}/publish", "publish", "POST"),
                new($"{Path}/{id}/retract", "retract", "POST"),
                new($"{Path}/{id}", "delete", "DELETE"),
                new($"{Path}/import", "import", "POST"),
            }
            : [],
    ];

    public static IReadOnlyList<StudioLink> OfList(bool mayDesign) =>
    [
        new(Path, "self", "GET"),
        new($"{Path}/validation/is-name-unique", "is-name-unique", "GET"),
        .. mayDesign
            ? new StudioLink[]
            {
                new(Path, "create", "POST"),
                new($"{Path}/import", "import", "POST"),
                new($"{Path}/import-files", "import-files", "POST"),
                new("/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
                new("/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
            }
            : [],
    ];
}
