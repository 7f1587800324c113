using LegalCollections.Application.Audit;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Documents;

internal sealed class StoredDocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => d.CaseId);
        builder.HasIndex(d => d.FileHash);
        builder.HasIndex(d => d.SignedHash);
        builder.Property(d => d.Wording).AsJson();
    }
}

internal sealed class SigningCertificateMapping : IEntityTypeConfiguration<SigningCertificate>
{
    public void Configure(EntityTypeBuilder<SigningCertificate> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.Owner);
        builder.Property(c => c.Sealed).NotAudited("it holds a private key; its certificate's hash is audited");
    }
}
