using System.Text.Json;
using LegalCollections.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LegalCollections.Application.Notices;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.IdempotencyKey).IsUnique();
        builder.HasIndex(m => new { m.Status, m.NextAttemptAt });
        builder.HasIndex(m => m.NoticeId);
        builder.Property(m => m.Attachments).HasConversion<AttachmentsConverter, AttachmentsComparer>();
        builder.NotAudited("a queue: the notice it carries is audited, and so is what a person decides about it");
    }
}

internal sealed class AttachmentsConverter() : ValueConverter<IReadOnlyList<MailAttachment>, string>(list => Write(list), json => Read(json))
{
    private static string Write(IReadOnlyList<MailAttachment> list) => JsonSerializer.Serialize(list);

    private static List<MailAttachment> Read(string json) => JsonSerializer.Deserialize<List<MailAttachment>>(json) ?? [];
}

internal sealed class AttachmentsComparer() : ValueComparer<IReadOnlyList<MailAttachment>>(
    (a, b) => a != null && b != null && a.SequenceEqual(b),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item.GetHashCode())),
    list => list.ToList());
