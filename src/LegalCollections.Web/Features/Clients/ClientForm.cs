using System.ComponentModel.DataAnnotations;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Web.Features.Clients;

/// <summary>A creditor as the office writes it down.</summary>
public sealed class ClientForm
{
    [Required, StringLength(160), Display(Name = "clients.name")]
    public string Name { get; set; } = "";

    [Required, StringLength(20), Display(Name = "clients.taxId")]
    public string TaxId { get; set; } = "";

    [Required, StringLength(200), Display(Name = "clients.email")]
    public string Email { get; set; } = "";

    [Required, StringLength(200), Display(Name = "clients.address")]
    public string Address { get; set; } = "";

    [Required, StringLength(80), Display(Name = "clients.city")]
    public string City { get; set; } = "";

    [Required, StringLength(2, MinimumLength = 2), Display(Name = "clients.state")]
    public string State { get; set; } = "";

    [Required, StringLength(400), Display(Name = "clients.qualification")]
    public string Qualification { get; set; } = "";

    [StringLength(80), Display(Name = "clients.pixKey")]
    public string? PixKey { get; set; }

    [Display(Name = "clients.admittedAtJec")]
    public bool AdmittedAtJec { get; set; }

    [Display(Name = "clients.costThreshold")]
    public decimal CostThreshold { get; set; }

    [Display(Name = "clients.monthlyInterest")]
    public decimal? MonthlyInterest { get; set; }

    [Display(Name = "clients.fine")]
    public decimal Fine { get; set; }

    [Display(Name = "clients.collectionFee")]
    public decimal CollectionFee { get; set; }

    [Display(Name = "clients.successFee")]
    public decimal SuccessFee { get; set; }

    [StringLength(200), Display(Name = "clients.chargesSource")]
    public string? ChargesSource { get; set; }

    public static ClientForm Of(Client client) => new()
    {
        Name = client.Name,
        TaxId = Domain.Common.TaxId.Parse(client.TaxId) is { Failed: false } id ? id.Value.Formatted : client.TaxId,
        Email = client.Email,
        Address = client.Address,
        City = client.City,
        State = client.State,
        Qualification = client.Qualification,
        PixKey = client.PixKey,
        AdmittedAtJec = client.AdmittedAtJec,
        CostThreshold = client.CostThreshold,
        MonthlyInterest = client.MonthlyInterest?.Value,
        Fine = client.Fine.Value,
        CollectionFee = client.CollectionFee.Value,
        SuccessFee = client.SuccessFee.Value,
        ChargesSource = client.ChargesSource,
    };

    public ClientProfile ToProfile() => new(
        Name, TaxId, Email, Address, City, State.ToUpperInvariant(), Qualification, PixKey, AdmittedAtJec, CostThreshold,
        MonthlyInterest is { } monthly ? new Percent(monthly) : null, new Percent(Fine), new Percent(CollectionFee), new Percent(SuccessFee),
        ChargesSource ?? "");
}
