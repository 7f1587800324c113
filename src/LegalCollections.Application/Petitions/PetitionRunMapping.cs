using LegalCollections.Application.Audit;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Petitions;

internal sealed class PetitionRunMapping : IEntityTypeConfiguration<PetitionRun>
{
    public void Configure(EntityTypeBuilder<PetitionRun> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.PortfolioId);
    }
}

internal sealed class PetitionRunItemMapping : IEntityTypeConfiguration<PetitionRunItem>
{
    public void Configure(EntityTypeBuilder<PetitionRunItem> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => new { i.RunId, i.Position }).IsUnique();
        builder.NotAudited("the petition it makes is audited, and so is the run");
    }
}
