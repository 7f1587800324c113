using LegalCollections.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.Common;

internal sealed class DayRunMapping : IEntityTypeConfiguration<DayRun>
{
    public void Configure(EntityTypeBuilder<DayRun> builder)
    {
        builder.HasKey(r => new { r.Day, r.Job });
        builder.NotAudited("a log of the office's own work");
    }
}

internal sealed class OfficeSettingMapping : IEntityTypeConfiguration<OfficeSetting>
{
    public void Configure(EntityTypeBuilder<OfficeSetting> builder) => builder.HasKey(s => s.Key);
}
