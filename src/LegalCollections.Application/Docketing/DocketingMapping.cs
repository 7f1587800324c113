using LegalCollections.Domain.Docketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Docketing;

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.TokenHash).HasMaxLength(64);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasIndex(f => f.PersonId);
    }
}

internal sealed class RegisterSheetMapping : IEntityTypeConfiguration<RegisterSheet>
{
    public void Configure(EntityTypeBuilder<RegisterSheet> builder)
    {
        builder.HasKey(s => s.Day);
        builder.HasIndex(s => s.Number).IsUnique();
        builder.Property(s => s.FileHash).HasMaxLength(64);
        builder.Property(s => s.PreviousSeal).HasMaxLength(64);
        builder.Property(s => s.Seal).HasMaxLength(64);
    }
}
