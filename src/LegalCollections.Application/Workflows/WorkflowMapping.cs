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
        builder.NotAudited("the journal tells what it did, the case's own records are audited");
    }
}

internal sealed class WorkflowBookmarkMapping : IEntityTypeConfiguration<WorkflowBookmark>
{
    public void Configure(EntityTypeBuilder<WorkflowBookmark> builder)
    {
        builder.HasKey(b => b.Id);
        builder.HasIndex(b => b.InstanceId);
        builder.HasIndex(b => new { b.Frozen, b.DueAt });
        builder.HasIndex(b => new { b.CaseId, b.Key });
        builder.NotAudited("it is part of the instance's state");
    }
}

internal sealed class WorkflowJournalMapping : IEntityTypeConfiguration<WorkflowJournalLine>
{
    public void Configure(EntityTypeBuilder<WorkflowJournalLine> builder)
    {
        builder.HasKey(l => new { l.InstanceId, l.Sequence });
        builder.NotAudited("it is a log");
    }
}
