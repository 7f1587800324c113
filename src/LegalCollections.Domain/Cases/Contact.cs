namespace LegalCollections.Domain.Cases;

/// <summary>How somebody of the office reached out to the debtor.</summary>
public enum ContactChannel { Phone, WhatsApp, Email, InPerson }

/// <summary>What came of a contact.</summary>
public enum ContactOutcome { Promise, NoAnswer, Refused, WrongPerson, Message, Other }

/// <summary>What a debtor who answers wants.</summary>
public enum AnswerOutcome { WillPay, AsksAgreement, Disputes, Other }
