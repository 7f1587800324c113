using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Docketing;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>The acts of a case with the form for another one.</summary>
public sealed record LawsuitActForm
{
    [EnumDataType(typeof(LawsuitActKind)), Display(Name = "lawsuits.act.kind")]
    public LawsuitActKind Kind { get; init; } = LawsuitActKind.FruitlessSearch;

    [Display(Name = "lawsuits.act.lawsuit")]
    public Guid? Lawsuit { get; init; }

    [Required, DataType(DataType.Date), Display(Name = "lawsuits.act.on")]
    public DateOnly? On { get; init; }

    [DataType(DataType.Date), Display(Name = "lawsuits.act.until")]
    public DateOnly? Until { get; init; }

    [StringLength(80), Display(Name = "lawsuits.act.city")]
    public string? City { get; init; }

    [StringLength(2, MinimumLength = 2), Display(Name = "lawsuits.act.state")]
    public string? State { get; init; }

    [Display(Name = "lawsuits.act.calendar")]
    public string? Calendar { get; init; }

    [Required, StringLength(LawsuitAct.LongestEvidence), Display(Name = "lawsuits.act.evidence")]
    public string? Evidence { get; init; }

    [BindNever, ValidateNever]
    public ActsOfCase Of { get; init; } = null!;

    public LawsuitActEntry ToEntry() => new(Kind, Lawsuit is { } lawsuit ? new JudicialCaseId(lawsuit) : null, On!.Value, Until, Evidence)
    {
        MovedTo = NewCourt.Of(City, State, Calendar),
    };
}
