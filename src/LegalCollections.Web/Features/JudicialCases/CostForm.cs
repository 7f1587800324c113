using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>The page of a case's costs with the form for another one.</summary>
public sealed record CostForm
{
    [Display(Name = "costs.kind")]
    public CostKind Kind { get; init; }

    [Required, Display(Name = "costs.amount")]
    public decimal? Amount { get; init; }

    [Required, DataType(DataType.Date), Display(Name = "costs.paidOn")]
    public DateOnly? PaidOn { get; init; }

    [Display(Name = "costs.bearer")]
    public CostBearer Bearer { get; init; }

    [StringLength(300), Display(Name = "costs.note")]
    public string? Note { get; init; }

    [Display(Name = "costs.lawsuit")]
    public Guid? Lawsuit { get; init; }

    [Display(Name = "costs.receipt")]
    public IFormFile? Receipt { get; init; }

    /// <summary>What is written down already.</summary>
    [BindNever, ValidateNever]
    public CostsOfCase Of { get; init; } = null!;

    public CostEntry ToEntry() =>
        new(Kind, Amount!.Value, PaidOn!.Value, Bearer, Note, Lawsuit is { } lawsuit ? new JudicialCaseId(lawsuit) : null);
}
