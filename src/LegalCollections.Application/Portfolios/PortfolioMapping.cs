using LegalCollections.Application.Audit;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Portfolios;

internal sealed class PortfolioMapping : IEntityTypeConfiguration<Portfolio>
{
    public void Configure(EntityTypeBuilder<Portfolio> builder)
    {
        builder.HasKey(p => p.Id);
        builder.HasIndex(p => new { p.ClientId, p.Name }).IsUnique();
    }
}

internal sealed class PortfolioImportMapping : IEntityTypeConfiguration<PortfolioImport>
{
    public void Configure(EntityTypeBuilder<PortfolioImport> builder)
    {
        builder.HasKey(i => i.Id);
        builder.HasIndex(i => i.PortfolioId);
        builder.HasIndex(i => i.Status);
        builder.Property(i => i.Map).AsJson();
        builder.Property(i => i.Failure).AsJson();
        builder.NotAudited("the audit trail has one entry for its commit and one for its rollback");
    }
}

internal sealed class PortfolioRowMapping : IEntityTypeConfiguration<PortfolioRow>
{
    public void Configure(EntityTypeBuilder<PortfolioRow> builder)
    {
        builder.HasKey(r => new { r.ImportId, r.Line });
        builder.Property(r => r.Problems).AsJson();
        builder.Ignore(r => r.Obligors);
        builder.NotAudited("it only waits for the commit, which leaves an entry");
    }
}

internal sealed class StagedObligorMapping : IEntityTypeConfiguration<StagedObligor>
{
    public void Configure(EntityTypeBuilder<StagedObligor> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.ImportId);
        builder.NotAudited("it only waits for the commit, which leaves an entry");
    }
}

internal sealed class ColumnMappingMapping : IEntityTypeConfiguration<ColumnMapping>
{
    public void Configure(EntityTypeBuilder<ColumnMapping> builder)
    {
        builder.HasKey(m => new { m.ClientId, m.Signature });
        builder.Property(m => m.Map).AsJson();
        builder.NotAudited("it only fills a form in advance; each import keeps the mapping that it used");
    }
}
