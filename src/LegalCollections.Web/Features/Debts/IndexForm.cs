using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Debts;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Web.Features.Debts;

/// <summary>Months of an index as somebody pastes them.</summary>
public sealed class IndexForm
{
    [Display(Name = "debts.indices.series")]
    public IndexSeries Series { get; set; } = IndexSeries.Ipca;

    [Display(Name = "debts.indices.text")]
    public string? Text { get; set; }

    [Display(Name = "debts.indices.file")]
    public IFormFile? File { get; set; }

    [StringLength(300), Display(Name = "debts.indices.source")]
    public string? Source { get; set; }

    public RecordIndices.Command ToCommand() => new(Series, Text ?? "", Source ?? "");
}

/// <summary>The page of the indices.</summary>
/// <param name="Changes">What the pasted months would change; null before they were checked.</param>
public sealed record IndicesPage(IndexForm Form, IReadOnlyList<IndexChange>? Changes, IndicesOfOffice Known);
