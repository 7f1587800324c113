namespace LegalCollections.Domain.Common;

/// <summary>The refusals of identifiers: each says what is wrong, not only that something is.</summary>
public static class IdentifierProblems
{
    /// <summary>Nothing was given where <paramref name="kind"/> (<c>Cpf</c>, <c>CaseNumber</c>, …) is needed.</summary>
    public static Problem Empty(string kind) => new($"identifiers.{kind}Empty");

    /// <summary>Wrong number of characters; the argument is how many were found without the mask.</summary>
    public static Problem Length(string kind, int found) => new($"identifiers.{kind}Length", null, found);

    public static Problem Characters(string kind) => new($"identifiers.{kind}Characters");

    /// <summary>All digits equal: the arithmetic may fit, but such numbers are never issued.</summary>
    public static Problem Repeated(string kind) => new($"identifiers.{kind}Repeated");

    public static Problem WrongDigit(string kind) => new($"identifiers.{kind}WrongDigit");

    /// <summary>Spreadsheets drop leading zeros; <paramref name="suggestion"/> is the valid number they would give back.</summary>
    public static Problem LeadingZerosLost(string suggestion) => new("identifiers.TaxIdLeadingZerosLost", null, suggestion);

    public static Problem PostalCodeRange() => new("identifiers.PostalCodeRange");

    public static Problem PhoneForeign() => new("identifiers.PhoneForeign");

    public static Problem PhoneAreaCode(string areaCode) => new("identifiers.PhoneAreaCode", null, areaCode);

    public static Problem PhoneNinthDigit() => new("identifiers.PhoneNinthDigit");

    public static Problem PhoneNumber() => new("identifiers.PhoneNumber");

    public static Problem EmailFormat() => new("identifiers.EmailFormat");

    public static Problem EmailTooLong() => new("identifiers.EmailTooLong");

    public static Problem CaseNumberUnknownCourt(string code) => new("identifiers.CaseNumberUnknownCourt", null, code);

    public static Problem OabFormat() => new("identifiers.OabFormat");

    public static Problem OabState(string state) => new("identifiers.OabState", null, state);

    public static Problem PostalTrackingFormat() => new("identifiers.PostalTrackingFormat");

    /// <param name="field">Number of the field or block of the linha digitável, from 1.</param>
    public static Problem BoletoField(int field) => new("identifiers.BoletoField", null, field);

    /// <summary>The third digit of an arrecadação must say by which modulus it is checked.</summary>
    public static Problem BoletoBillKind(char digit) => new("identifiers.BoletoBillKind", null, digit);

    public static Problem PixKeyFormat() => new("identifiers.PixKeyFormat");

    public static Problem PixKeyEmailTooLong() => new("identifiers.PixKeyEmailTooLong");

    /// <summary>The lengths written in the code do not fit its text.</summary>
    public static Problem BrCodeStructure() => new("identifiers.BrCodeStructure");

    public static Problem BrCodeNotPix() => new("identifiers.BrCodeNotPix");

    /// <param name="field">Two digits, as in the manual of the BR Code.</param>
    public static Problem BrCodeField(string field) => new("identifiers.BrCodeField", null, field);

    /// <summary>No Spanish tax number begins with this character.</summary>
    public static Problem NifKind(char first) => new("identifiers.NifKind", null, first);

    public static Problem PartitaIvaOffice(string code) => new("identifiers.PartitaIvaOffice", null, code);

    public static Problem CodiceFiscaleBirthday() => new("identifiers.CodiceFiscaleBirthday");
}
