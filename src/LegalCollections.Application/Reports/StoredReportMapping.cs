using LegalCollections.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Reports;

internal sealed class StoredReportMapping : IEntityTypeConfiguration<StoredReport>
{
    public void Configure(EntityTypeBuilder<StoredReport> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Month).HasMaxLength(7);
        builder.HasIndex(r => new { r.ClientId, r.Month }).IsUnique();
    }
}
