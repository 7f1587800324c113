using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.JudicialCases;

internal sealed class JudicialCaseMapping : IEntityTypeConfiguration<JudicialCase>
{
    public void Configure(EntityTypeBuilder<JudicialCase> builder)
    {
        builder.HasKey(j => j.Id);
        builder.HasIndex(j => j.CaseId);
        builder.HasIndex(j => j.Number).IsUnique();
    }
}

internal sealed class LawsuitActMapping : IEntityTypeConfiguration<LawsuitAct>
{
    public void Configure(EntityTypeBuilder<LawsuitAct> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.CaseId);
        builder.HasIndex(a => a.Kind);
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.JudicialCaseId);
    }
}
