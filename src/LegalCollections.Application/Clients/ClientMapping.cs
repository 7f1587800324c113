using LegalCollections.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Clients;

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.TaxId).IsUnique();
    }
}

internal sealed class ClientPaperMapping : IEntityTypeConfiguration<ClientPaper>
{
    public void Configure(EntityTypeBuilder<ClientPaper> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.ClientId, p.Kind, p.KeptAt });
    }
}
