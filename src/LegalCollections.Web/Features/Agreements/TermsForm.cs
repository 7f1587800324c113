using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Agreements;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Web.Features.Agreements;

/// <summary>What a contract says, as a lawyer writes it down.</summary>
public sealed class TermsForm
{
    [Display(Name = "terms.debt")]
    public Guid? Debt { get; set; }

    [EnumDataType(typeof(DebtRelation)), Display(Name = "terms.relation")]
    public DebtRelation Relation { get; set; }

    [EnumDataType(typeof(CorrectionRule)), Display(Name = "terms.correction")]
    public CorrectionRule Correction { get; set; } = CorrectionRule.Ipca;

    [EnumDataType(typeof(InterestRule)), Display(Name = "terms.interest")]
    public InterestRule Interest { get; set; } = InterestRule.LegalRate;

    [Display(Name = "terms.rate")]
    public decimal? Rate { get; set; }

    [Display(Name = "terms.fine")]
    public decimal Fine { get; set; }

    [Display(Name = "terms.fineOnInterest")]
    public bool FineOnInterest { get; set; }

    [Display(Name = "terms.fees")]
    public decimal Fees { get; set; }

    [Display(Name = "terms.compensation")]
    public bool Compensation { get; set; }

    [DataType(DataType.Date), Display(Name = "terms.interestFrom")]
    public DateOnly? InterestFrom { get; set; }

    [DataType(DataType.Date), Display(Name = "terms.correctionFrom")]
    public DateOnly? CorrectionFrom { get; set; }

    [StringLength(80), Display(Name = "terms.electedCity")]
    public string? ElectedCity { get; set; }

    [StringLength(2, MinimumLength = 2), Display(Name = "terms.state")]
    public string? ElectedState { get; set; }

    [StringLength(80), Display(Name = "terms.paymentCity")]
    public string? PaymentCity { get; set; }

    [StringLength(2, MinimumLength = 2), Display(Name = "terms.state")]
    public string? PaymentState { get; set; }

    [Required, StringLength(ContractTerms.LongestSource), Display(Name = "terms.source")]
    public string? Source { get; set; }

    public ContractEntry ToEntry() => new()
    {
        DebtId = Debt is { } debt ? new DebtId(debt) : null,
        Relation = Relation,
        Correction = Correction,
        Interest = Interest,
        Rate = Rate is { } rate ? new Percent(rate) : null,
        Fine = new(Fine),
        FineOnInterest = FineOnInterest,
        Fees = new(Fees),
        FixedCompensation = Compensation,
        InterestFrom = InterestFrom,
        CorrectionFrom = CorrectionFrom,
        ElectedCity = ElectedCity,
        ElectedState = ElectedState,
        PaymentCity = PaymentCity,
        PaymentState = PaymentState,
        Source = Source,
    };
}

/// <summary>The terms of a case with the form for others.</summary>
public sealed record TermsPage(TermsOfCase Of, TermsForm Form);
