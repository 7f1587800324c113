using LegalCollections.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Cases;

internal sealed class CaseTaskMapping : IEntityTypeConfiguration<CaseTask>
{
    public void Configure(EntityTypeBuilder<CaseTask> builder)
    {
        builder.HasKey(t => t.Id);
        builder.HasIndex(t => new { t.State, t.DueOn });
        builder.HasIndex(t => t.CaseId);
    }
}
