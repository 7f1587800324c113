using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Desk;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The forms beside a case; a field's name is its form and its property, so that a refusal finds it again.</summary>
public sealed class CaseActions(CaseOnDesk desk, string? refused)
{
    public CaseOnDesk Desk { get; } = desk;

    public PaymentForm Payment { get; } = new() { PaidOn = desk.Today };

    public ContactForm Contact { get; } = new();

    public AnswerForm Answer { get; } = new();

    public AgreementForm Agreement { get; } = new() { Total = desk.Balance };

    public WaiverForm Waiver { get; } = new();

    public NoteForm Note { get; } = new();

    public CloseForm Close { get; } = new();

    public bool IsOpen(string form) => form == refused;
}

/// <summary>Money that came in.</summary>
public sealed class PaymentForm
{
    [Required, Display(Name = "payments.amount")]
    public decimal? Amount { get; set; }

    [Required, Display(Name = "payments.paidOn")]
    public DateOnly? PaidOn { get; set; }

    [Required, StringLength(120), Display(Name = "payments.reference")]
    public string Reference { get; set; } = "";

    [Display(Name = "payments.towardDebt")]
    public Guid? TowardDebt { get; set; }

    [Display(Name = "payments.towardCapital")]
    public bool TowardCapital { get; set; }
}

/// <summary>Somebody spoke with the debtor, or tried to.</summary>
public sealed class ContactForm
{
    [Display(Name = "cases.contact.channel")]
    public ContactChannel? Channel { get; set; }

    [Display(Name = "cases.contact.outcome")]
    public ContactOutcome? Outcome { get; set; }

    [Display(Name = "cases.contact.promisedOn")]
    public DateOnly? PromisedOn { get; set; }

    [StringLength(2_000), Display(Name = "cases.contact.note")]
    public string? Note { get; set; }
}

/// <summary>What the debtor answered.</summary>
public sealed class AnswerForm
{
    [Display(Name = "cases.answer.outcome")]
    public AnswerOutcome? Outcome { get; set; }

    [Required, StringLength(4_000), Display(Name = "cases.answer.text")]
    public string Text { get; set; } = "";
}

/// <summary>What was agreed with the debtor.</summary>
public sealed class AgreementForm
{
    [Required, Display(Name = "agreements.total")]
    public decimal? Total { get; set; }

    [Range(1, 120), Display(Name = "agreements.count")]
    public int Count { get; set; } = 1;

    [Required, Display(Name = "agreements.firstDueOn")]
    public DateOnly? FirstDueOn { get; set; }

    [Display(Name = "agreements.aboveBalance")]
    public bool AboveBalance { get; set; }

    [Display(Name = "agreements.belowOffer")]
    public bool BelowOffer { get; set; }
}

/// <summary>What the creditor gives up.</summary>
public sealed class WaiverForm
{
    [Required, Display(Name = "agreements.waive.title")]
    public Guid? Debt { get; set; }

    [Required, Display(Name = "agreements.waive.component")]
    public DebtComponent? Component { get; set; }

    [Required, Display(Name = "agreements.waive.amount")]
    public decimal? Amount { get; set; }

    [Required, StringLength(Domain.Debts.Waiver.LongestAct), Display(Name = "agreements.waive.act")]
    public string Act { get; set; } = "";
}

/// <summary>What colleagues should know.</summary>
public sealed class NoteForm
{
    [Required, StringLength(4_000), Display(Name = "cases.note.text")]
    public string Text { get; set; } = "";
}

/// <summary>Why a case ends by hand.</summary>
public sealed class CloseForm
{
    [Display(Name = "cases.close.reason")]
    public CloseReason? Reason { get; set; }

    [Required, StringLength(2_000), Display(Name = "cases.close.note")]
    public string Note { get; set; } = "";
}
