using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Debts;

internal sealed class DebtMapping : IEntityTypeConfiguration<Debt>
{
    public void Configure(EntityTypeBuilder<Debt> builder)
    {
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => new { d.ClientId, d.RowKey }).IsUnique();
        builder.HasIndex(d => d.CaseId);
        builder.HasIndex(d => d.ImportId);
        builder.HasMany(d => d.Obligors).WithOne().HasForeignKey(o => o.DebtId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Obligors).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class LimitationFactMapping : IEntityTypeConfiguration<LimitationFact>
{
    public void Configure(EntityTypeBuilder<LimitationFact> builder)
    {
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.CaseId);
        builder.HasOne<Debt>().WithMany().HasForeignKey(f => f.DebtId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ObligorMapping : IEntityTypeConfiguration<Obligor>
{
    public void Configure(EntityTypeBuilder<Obligor> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
    }
}
