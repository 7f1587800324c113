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

    /// <summary>Name of an <see cref="InterruptionKind"/>, a <see cref="SuspensionKind"/> or a <see cref="LimitationStart"/>.</summary>
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

    public LimitationEntry ToEntry() => new(Named<InterruptionKind>(), Named<SuspensionKind>(), On!.Value, Until, Evidence) { Start = Named<LimitationStart>() };

    private T? Named<T>()
        where T : struct, Enum => Enum.GetNames<T>().Contains(Kind) ? Enum.Parse<T>(Kind!) : null;
}
