using System.ComponentModel.DataAnnotations;

namespace LegalCollections.Web.Features.Portfolios;

/// <summary>A portfolio to be opened.</summary>
public sealed class PortfolioForm
{
    [Required, Display(Name = "portfolios.client")]
    public Guid? ClientId { get; set; }

    [Required, StringLength(120), Display(Name = "portfolios.name")]
    public string Name { get; set; } = "";
}
