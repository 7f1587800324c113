namespace LegalCollections.Domain.JudicialCases;

/// <summary>The CNJ number of a lawsuit.</summary>
public readonly record struct CaseNumber(string Value);
