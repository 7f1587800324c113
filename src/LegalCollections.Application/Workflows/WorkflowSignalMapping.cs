using LegalCollections.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Workflows;

internal sealed class WorkflowSignalMapping : IEntityTypeConfiguration<WorkflowSignal>
{
    private const string Waiting = "\"HandledAt\" IS NULL";

    public void Configure(EntityTypeBuilder<WorkflowSignal> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.RaisedAt, s.Id }).HasFilter(Waiting);
        builder.HasIndex(s => s.CaseId).HasFilter(Waiting);
        builder.HasIndex(s => s.HandledAt).HasFilter("\"Failure\" IS NOT NULL");
        builder.Property(s => s.HandledAt).IsConcurrencyToken();
        builder.NotAudited("its cause is audited");
    }
}
