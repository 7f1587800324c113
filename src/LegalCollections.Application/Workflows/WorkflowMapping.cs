using LegalCollections.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Workflows;

internal sealed class WorkflowVersionMapping : IEntityTypeConfiguration<WorkflowVersion>
{
    public void Configure(EntityTypeBuilder<WorkflowVersion> builder)
    {
        builder.HasKey(v => v.Id);
        builder.HasIndex(v => new { v.DefinitionId, v.Version }).IsUnique();
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.Property(v => v.Json).NotAudited("its hash is audited, and what was published never changes");
    }
}

internal sealed class WorkflowInstanceMapping : IEntityTypeConfiguration<WorkflowInstance>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.HasKey(i => i.Id);
        builder.HasIndex(i => new { i.CaseId, i.Status });
        builder.HasIndex(i => i.VersionId).HasFilter("\"Status\" = 'Running' OR \"OpenIncidents\" > 0");
        builder.HasIndex(i => i.UpdatedAt).HasFilter("\"OpenIncidents\" > 0");
        builder.NotAudited("the journal tells what it did, the case's own records are audited");
    }
}

internal sealed class WorkflowBookmarkMapping : IEntityTypeConfiguration<WorkflowBookmark>
{
    public void Configure(EntityTypeBuilder<WorkflowBookmark> builder)
    {
        builder.HasKey(b => b.Id);
        builder.HasIndex(b => b.InstanceId);
        builder.HasIndex(b => new { b.DueAt, b.Id }).HasFilter("\"DueAt\" IS NOT NULL AND NOT \"Frozen\"");
        builder.HasIndex(b => b.CaseId);
        builder.NotAudited("it is part of the instance's state");
    }
}

internal sealed class JournalledBurstMapping : IEntityTypeConfiguration<JournalledBurst>
{
    public void Configure(EntityTypeBuilder<JournalledBurst> builder)
    {
        builder.HasKey(b => new { b.InstanceId, b.FirstSequence });
        builder.NotAudited("it is a log");
    }
}
