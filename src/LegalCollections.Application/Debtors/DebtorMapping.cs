using LegalCollections.Domain.Debtors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Debtors;

internal sealed class DebtorMapping : IEntityTypeConfiguration<Debtor>
{
    public void Configure(EntityTypeBuilder<Debtor> builder)
    {
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => d.TaxId).IsUnique();
    }
}

internal sealed class DebtorProfileMapping : IEntityTypeConfiguration<DebtorProfile>
{
    public void Configure(EntityTypeBuilder<DebtorProfile> builder)
    {
        builder.HasKey(p => new { p.ClientId, p.DebtorId });
        builder.HasOne<Debtor>().WithMany().HasForeignKey(p => p.DebtorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.NameKey);
    }
}
