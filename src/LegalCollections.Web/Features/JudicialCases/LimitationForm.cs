using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Debts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>The limitation of a case's titles with the form for a fact that moves it.</summary>
public sealed record LimitationForm
{
    [Required, Display(Name = "limitation.debt")]
    public Guid? Debt { get; init; }

    /// <summary>Name of an <see cref="InterruptionKind"/> or of a <see cref="SuspensionKind"/>.</summary>
    [Required, Display(Name = "limitation.kind")]
    public string? Kind { get; init; }

    [Required, DataType(DataType.Date), Display(Name = "limitation.on")]
    public DateOnly? On { get; init; }

    [DataType(DataType.Date), Display(Name = "limitation.last")]
    public DateOnly? Until { get; init; }

    [Required, StringLength(300), Display(Name = "limitation.evidence")]
    public string? Evidence { get; init; }

    [BindNever, ValidateNever]
    public CollectionCase Case { get; init; } = null!;

    [BindNever, ValidateNever]
    public DateOnly Today { get; init; }

    [BindNever, ValidateNever]
    public IReadOnlyList<TitleLimitation> Titles { get; init; } = [];

    public LimitationEntry ToEntry() => new(
        Enum.TryParse<InterruptionKind>(Kind, out var act) && Enum.IsDefined(act) ? act : null,
        Enum.TryParse<SuspensionKind>(Kind, out var cause) && Enum.IsDefined(cause) && !int.TryParse(Kind, out _) ? cause : null,
        On!.Value, Until, Evidence);
}
