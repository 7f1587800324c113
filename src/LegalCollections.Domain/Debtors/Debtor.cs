using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debtors;

/// <summary>One identity per CPF/CNPJ over all portfolios; it carries nothing that one creditor told of the person.</summary>
public sealed class Debtor
{
    private Debtor() { }

    public DebtorId Id { get; private set; }

    /// <summary>CPF or CNPJ, canonical form without mask; unique.</summary>
    public string TaxId { get; private set; } = "";

    public static Debtor Register(string taxId) => new() { Id = DebtorId.New(), TaxId = taxId };
}

/// <summary>What one creditor told of a debtor; never seen or used for another creditor.</summary>
public sealed class DebtorProfile : IClientOwned, IVersioned
{
    private DebtorProfile() { }

    public DebtorId DebtorId { get; private set; }
    public ClientId ClientId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name as <see cref="SearchKey"/>, by which people find it with or without accents.</summary>
    public string NameKey { get; private set; } = "";
    public string? Email { get; private set; }

    /// <summary>E.164.</summary>
    public string? Phone { get; private set; }
    public string? Street { get; private set; }
    public string? City { get; private set; }
    public string? State { get; private set; }
    public string? PostalCode { get; private set; }

    /// <summary>What letters to this debtor are written in, one of <see cref="Languages"/>; null for the template's own language.</summary>
    public string? Language { get; private set; }
    public Guid Version { get; private set; }

    public static DebtorProfile Register(DebtorId debtor, ClientId client, DebtorContact contact)
    {
        var profile = new DebtorProfile { DebtorId = debtor, ClientId = client };
        profile.Change(contact);
        return profile;
    }

    public void Change(DebtorContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        (Name, Email, Phone, Street, City, State, PostalCode) =
            (contact.Name, contact.Email, contact.Phone, contact.Street, contact.City, contact.State, contact.PostalCode);
        NameKey = SearchKey.Of(Name);
    }

    /// <summary>Changes the language of correspondence; null goes back to the template's own.</summary>
    public Result<Done> WriteIn(string? language)
    {
        if (language is not null && !Languages.All.Contains(language))
        {
            return new Problem("debtors.LanguageUnknown", nameof(Language), language);
        }

        Language = language;
        return Done.Value;
    }
}

/// <summary>Name and ways to reach a person, as one creditor gave them.</summary>
public sealed record DebtorContact(
    string Name, string? Email, string? Phone, string? Street, string? City, string? State, string? PostalCode);
