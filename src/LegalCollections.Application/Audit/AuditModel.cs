using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Audit;

/// <summary>Says in the model which records need no audit entry, and which members never enter one.</summary>
public static class AuditModel
{
    internal const string NotAuditedAnnotation = "LegalCollections:NotAudited";

    private static readonly HashSet<string> Secrets =
        ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TokenHash", "AccessFailedCount", "LockoutEnd"];

    /// <summary>Leaves a record out of the audit trail.</summary>
    /// <param name="builder">The record.</param>
    /// <param name="reason">Why nothing is lost by it (it is itself a log, or it can be rebuilt).</param>
    public static EntityTypeBuilder<T> NotAudited<T>(this EntityTypeBuilder<T> builder, string reason)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.AddAnnotation(NotAuditedAnnotation, reason);
        return builder;
    }

    /// <summary>Leaves one member of an audited record out of the trail.</summary>
    /// <param name="builder">The member.</param>
    /// <param name="reason">Why nothing is lost by it.</param>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> builder, string reason)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.HasAnnotation(NotAuditedAnnotation, reason);
    }

    internal static bool IsLeftOut(IReadOnlyProperty property) => Secrets.Contains(property.Name) || property.FindAnnotation(NotAuditedAnnotation) is not null;
}
