using System.Text.Json;
using LegalCollections.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalCollections.Application.DryRuns;

internal sealed class PortfolioRunMapping : IEntityTypeConfiguration<PortfolioRun>
{
    public void Configure(EntityTypeBuilder<PortfolioRun> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.PortfolioId, r.AskedAt });
        builder.HasIndex(r => r.State);
        builder.Property(r => r.Plan).HasConversion(plan => JsonSerializer.Serialize(plan, JsonSerializerOptions.Default), json => JsonSerializer.Deserialize<DryRunPlan>(json, JsonSerializerOptions.Default)!);
        builder.Property(r => r.Refusal).HasConversion(said => JsonSerializer.Serialize(said, JsonSerializerOptions.Default), json => JsonSerializer.Deserialize<SaidProblem>(json, JsonSerializerOptions.Default));
        builder.NotAudited("it changes nothing of the office; who asked, and when, stands in it");
    }
}

internal sealed class PortfolioRunPartMapping : IEntityTypeConfiguration<PortfolioRunPart>
{
    public void Configure(EntityTypeBuilder<PortfolioRunPart> builder)
    {
        builder.HasKey(p => new { p.RunId, p.FirstCase });
        builder.HasOne<PortfolioRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.NotAudited("it is what a dry run showed");
    }
}
