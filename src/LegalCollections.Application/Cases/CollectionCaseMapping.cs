using LegalCollections.Application.Audit;
using LegalCollections.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Cases;

internal sealed class CollectionCaseMapping : IEntityTypeConfiguration<CollectionCase>
{
    public void Configure(EntityTypeBuilder<CollectionCase> builder)
    {
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.PortfolioId, c.DebtorId }).IsUnique();
        builder.HasIndex(c => new { c.ClientId, c.Status, c.Number });
        builder.HasIndex(c => c.ImportId);
    }
}

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.CaseId, e.At });
        builder.NotAudited("the timeline is itself append-only and each entry stands beside an audited change");
    }
}
