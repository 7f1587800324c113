using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Debts;

internal sealed class OfficeIndexMapping : IEntityTypeConfiguration<OfficeIndex>
{
    public void Configure(EntityTypeBuilder<OfficeIndex> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => new { i.Series, i.MonthStart, i.RecordedAt });
    }
}

internal sealed class ContractTermsMapping : IEntityTypeConfiguration<ContractTerms>
{
    public void Configure(EntityTypeBuilder<ContractTerms> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => new { t.ClientId, t.CaseId });
        builder.Ignore(t => t.Draft);
    }
}

internal sealed class CaseCostMapping : IEntityTypeConfiguration<CaseCost>
{
    public void Configure(EntityTypeBuilder<CaseCost> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.CaseId);
        builder.HasIndex(c => new { c.ClientId, c.ClaimedAt });
        builder.Ignore(c => c.IsClaimed);
        builder.Ignore(c => c.WasEverClaimed);
    }
}

internal sealed class CalculationChoiceMapping : IEntityTypeConfiguration<CalculationChoice>
{
    public void Configure(EntityTypeBuilder<CalculationChoice> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reason).HasMaxLength(CalculationChoice.LongestReason);
        builder.HasIndex(c => new { c.ClientId, c.ForCase, c.ChosenAt });
        builder.Ignore(c => c.Practice);
    }
}
