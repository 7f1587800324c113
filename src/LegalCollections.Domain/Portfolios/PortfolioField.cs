namespace LegalCollections.Domain.Portfolios;

/// <summary>What a column of a creditor's file can mean.</summary>
public enum PortfolioField
{
    DocumentNumber, Installment, Instrument, Principal, IssuedOn, DueOn, DebtorName, TaxId, Email, Phone, Street, City, State, PostalCode,
    TwoWitnesses, Accepted, DeliveryProof, ProtestedOn,
    Language,
    FirstObligorName, FirstObligorTaxId, FirstObligorRole, SecondObligorName, SecondObligorTaxId, SecondObligorRole,
}
