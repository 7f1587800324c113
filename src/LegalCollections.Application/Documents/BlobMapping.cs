using LegalCollections.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Documents;

internal sealed class BlobMapping : IEntityTypeConfiguration<Blob>
{
    public void Configure(EntityTypeBuilder<Blob> builder)
    {
        builder.ToTable("Blobs").HasKey(b => b.Hash);
        builder.Property(b => b.Hash).HasMaxLength(64);
        builder.NotAudited("its key is its hash; the record that names it is audited");
    }
}
