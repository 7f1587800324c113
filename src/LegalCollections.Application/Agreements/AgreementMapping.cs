using LegalCollections.Domain.Agreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Agreements;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.HasKey(a => a.Id);
        builder.HasIndex(a => a.CaseId);
        builder.HasMany(a => a.Installments).WithOne().HasForeignKey(i => i.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Installments).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class ClientDiscountMapping : IEntityTypeConfiguration<ClientDiscount>
{
    public void Configure(EntityTypeBuilder<ClientDiscount> builder)
    {
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Source).HasMaxLength(ClientDiscount.LongestSource);
        builder.HasIndex(d => d.ClientId);
        builder.Ignore(d => d.Step);
    }
}

internal sealed class AgreementInstallmentMapping : IEntityTypeConfiguration<AgreementInstallment>
{
    public void Configure(EntityTypeBuilder<AgreementInstallment> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
    }
}
