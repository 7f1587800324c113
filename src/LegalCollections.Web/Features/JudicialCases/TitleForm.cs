using System.ComponentModel.DataAnnotations;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Debts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>The titles of a case with the form for a trait of one of them.</summary>
public sealed record TitleForm
{
    [Required, Display(Name = "limitation.debt")]
    public Guid? Debt { get; init; }

    [Required, EnumDataType(typeof(TitleTrait)), Display(Name = "titles.trait")]
    public TitleTrait? Trait { get; init; }

    [Required, DataType(DataType.Date), Display(Name = "titles.on")]
    public DateOnly? On { get; init; }

    [StringLength(80), Display(Name = "titles.courtCity")]
    public string? CourtCity { get; init; }

    [StringLength(2, MinimumLength = 2), Display(Name = "titles.courtState")]
    public string? CourtState { get; init; }

    [Required, StringLength(300), Display(Name = "limitation.evidence")]
    public string? Evidence { get; init; }

    [BindNever, ValidateNever]
    public CollectionCase Case { get; init; } = null!;

    [BindNever, ValidateNever]
    public DateOnly Today { get; init; }

    [BindNever, ValidateNever]
    public IReadOnlyList<TitleStanding> Titles { get; init; } = [];

    public LimitationEntry ToEntry() => new(null, null, On!.Value, null, Evidence) { Trait = Trait, CourtCity = CourtCity, CourtState = CourtState };
}
