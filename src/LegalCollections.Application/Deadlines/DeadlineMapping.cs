using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Deadlines;

internal sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => new { d.State, d.DueOn });
        builder.HasIndex(d => new { d.CalendarCode, d.State, d.DueOn });
        builder.HasIndex(d => d.CaseId);
    }
}

internal sealed class DeadlineShiftMapping : IEntityTypeConfiguration<DeadlineShift>
{
    public void Configure(EntityTypeBuilder<DeadlineShift> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.State, s.DueAfter });
        builder.HasIndex(s => s.DeadlineId);
    }
}

internal sealed class CourtActMapping : IEntityTypeConfiguration<CourtAct>
{
    public void Configure(EntityTypeBuilder<CourtAct> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.EvidenceHash).HasMaxLength(64);
        builder.HasIndex(a => a.CalendarCode);
    }
}

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(Team.LongestName);
        builder.HasIndex(t => t.Name).IsUnique();
        builder.Ignore(t => t.Members);
    }
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.SubstituteId);
    }
}
