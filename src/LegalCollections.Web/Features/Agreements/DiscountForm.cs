using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Agreements;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Common;

namespace LegalCollections.Web.Features.Agreements;

/// <summary>One step of a client's discounts as a lawyer writes it down.</summary>
public sealed class DiscountForm
{
    [Required, Range(0, 36_500), Display(Name = "agreements.discounts.fromDays")]
    public int? FromDays { get; set; }

    [Range(0, 36_500), Display(Name = "agreements.discounts.toDays")]
    public int? ToDays { get; set; }

    [Display(Name = "agreements.discounts.interest")]
    public decimal Interest { get; set; }

    [Display(Name = "agreements.discounts.fine")]
    public decimal Fine { get; set; }

    [Display(Name = "agreements.discounts.fees")]
    public decimal Fees { get; set; }

    [Display(Name = "agreements.discounts.principal")]
    public decimal Principal { get; set; }

    [Display(Name = "agreements.discounts.minimum")]
    public decimal Minimum { get; set; }

    [Display(Name = "agreements.discounts.needsLawyer")]
    public bool NeedsLawyer { get; set; }

    [Required, Display(Name = "agreements.discounts.validUntil")]
    public DateOnly? ValidUntil { get; set; }

    [Required, StringLength(ClientDiscount.LongestSource), Display(Name = "agreements.discounts.source")]
    public string? Source { get; set; }

    public DiscountStep ToStep() => new(
        FromDays!.Value, ToDays, new Percent(Interest), new Percent(Fine), new Percent(Fees), new Percent(Principal), NeedsLawyer, ValidUntil!.Value, Minimum);
}

/// <summary>The discounts of a client with the form for another step.</summary>
public sealed record DiscountPage(ClientLadder Ladder, DiscountForm Form);
