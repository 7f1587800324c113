namespace LegalCollections.IntegrationTests.Architecture;

/// <summary>The one row in which the slices stand; moving a name here is an architectural decision.</summary>
public static class Slices
{
    /// <summary>A slice may use what stands to its left, never what stands to its right.</summary>
    public static readonly string[] Row =
    [
        "Common", "Data", "Workflows", "Sources", "Clients", "Debtors", "Debts", "Cases", "Tasks", "Deadlines", "Documents", "Notices",
        "Bureaus", "Protests", "Agreements", "Payments", "JudicialCases", "Docketing", "Evidence", "Portfolios", "Petitions", "Reports", "Portal",
    ];

    /// <summary>Slices at the side: every slice may use them (who acts, what was changed, the frame of a page).</summary>
    public static readonly string[] Side = ["Identity", "Audit", "Shared"];

    /// <summary>What puts the slices together and therefore sees them all; nothing but another of these may use it.</summary>
    public static readonly string[] Top = ["Demo", "Desk", "DryRuns", "Flows", "Studio", "Home", "Account", "Admin", "Setup", "Preferences", "Errors"];

    /// <summary>Single types that must know every slice, each with its reason.</summary>
    public static bool SeesAll(Type type) =>
        type.Name.EndsWith("Module", StringComparison.Ordinal) // registers the parts of its slice
        || type.Name is "AppDb" // one model holds every entity
        || type.Namespace!.Contains(".Migrations", StringComparison.Ordinal); // generated from that model

    /// <returns>The slice's place in the row, −1 at the side, <see cref="int.MaxValue"/> at the top; null for an unknown name.</returns>
    public static int? PlaceOf(string slice) =>
        Side.Contains(slice) ? -1
        : Top.Contains(slice) ? int.MaxValue
        : Array.IndexOf(Row, slice) is >= 0 and var place ? place : null;

    /// <summary>The slice that a type belongs to by its namespace; null for the few types at the root of a project.</summary>
    public static string? Of(Type type)
    {
        var outermost = type;
        while (outermost.DeclaringType is not null)
        {
            outermost = outermost.DeclaringType;
        }

        if (outermost is { Namespace: "AspNetCoreGeneratedDocument" } view) // Features/<Slice>/<Page>.cshtml
        {
            return view.Name.Split('_') is ["Features", { Length: > 0 } folder, ..] ? folder : null;
        }

        return outermost.Namespace?.Split('.') switch
        {
            ["LegalCollections", "Web", "Features", var slice, ..] => slice,
            ["LegalCollections", "Domain" or "Application", var slice, ..] => slice,
            _ => null,
        };
    }
}
