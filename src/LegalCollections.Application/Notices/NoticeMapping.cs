using LegalCollections.Application.Data;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasKey(n => n.Id);
        builder.HasIndex(n => n.IdempotencyKey).IsUnique();
        builder.HasIndex(n => n.CaseId);
        builder.Property(n => n.Wording).AsJson();
        builder.HasIndex(n => new { n.Channel, n.Status });
    }
}
