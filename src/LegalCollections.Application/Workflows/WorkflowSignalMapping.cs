using LegalCollections.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Workflows;

internal sealed class WorkflowSignalMapping : IEntityTypeConfiguration<WorkflowSignal>
{
    public void Configure(EntityTypeBuilder<WorkflowSignal> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.HandledAt, s.RaisedAt });
        builder.Property(s => s.HandledAt).IsConcurrencyToken();
        builder.NotAudited("its cause is audited");
    }
}
