using LegalCollections.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Sources;

internal sealed class SourceReviewMapping : IEntityTypeConfiguration<SourceReview>
{
    public void Configure(EntityTypeBuilder<SourceReview> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Source).HasMaxLength(SourceReview.LongestText);
        builder.Property(r => r.Reason).HasMaxLength(SourceReview.LongestText);
        builder.HasIndex(r => new { r.Item, r.ReviewedAt });
    }
}
