using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Clients;

/// <summary>The creditor who hires the firm: its data for petitions, its charges and the limits it sets.</summary>
public sealed class Client : IVersioned
{
    private Client() { }

    public ClientId Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>CPF or CNPJ, canonical form without mask.</summary>
    public string TaxId { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string City { get; private set; } = "";
    public string State { get; private set; } = "";

    /// <summary>The words that name the creditor in a petition ("pessoa jurídica de direito privado…").</summary>
    public string Qualification { get; private set; } = "";
    public string? PixKey { get; private set; }

    /// <summary>Whether the creditor may sue at the JEC (Lei 9.099/95 art. 8 §1: natural person, MEI, ME, EPP).</summary>
    public bool AdmittedAtJec { get; private set; }

    /// <summary>Below this balance the creditor does not want a lawsuit (BRL).</summary>
    public decimal CostThreshold { get; private set; }

    /// <summary>Contractual default interest, simple, per month; null means the legal rate (CC 406).</summary>
    public Percent? MonthlyInterest { get; private set; }
    public Percent Fine { get; private set; }

    /// <summary>Contractual fees for extrajudicial collection on top of the debt.</summary>
    public Percent CollectionFee { get; private set; }

    /// <summary>What the firm earns of the sums recovered.</summary>
    public Percent SuccessFee { get; private set; }

    /// <summary>Where the charges come from (clause, law), printed on every statement.</summary>
    public string ChargesSource { get; private set; } = "";
    public Guid Version { get; private set; }

    public static Client Register(ClientProfile profile)
    {
        var client = new Client { Id = ClientId.New() };
        client.Change(profile);
        return client;
    }

    public void Change(ClientProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Name = profile.Name.Trim();
        TaxId = profile.TaxId;
        Email = profile.Email.Trim();
        Address = profile.Address.Trim();
        City = profile.City.Trim();
        State = profile.State.Trim();
        Qualification = profile.Qualification.Trim();
        PixKey = profile.PixKey;
        AdmittedAtJec = profile.AdmittedAtJec;
        CostThreshold = profile.CostThreshold;
        MonthlyInterest = profile.MonthlyInterest;
        Fine = profile.Fine;
        CollectionFee = profile.CollectionFee;
        SuccessFee = profile.SuccessFee;
        ChargesSource = profile.ChargesSource.Trim();
    }
}

/// <summary>What the firm records of a creditor, in one piece so that a form and an import fill the same record.</summary>
public sealed record ClientProfile(
    string Name,
    string TaxId,
    string Email,
    string Address,
    string City,
    string State,
    string Qualification,
    string? PixKey,
    bool AdmittedAtJec,
    decimal CostThreshold,
    Percent? MonthlyInterest,
    Percent Fine,
    Percent CollectionFee,
    Percent SuccessFee,
    string ChargesSource);
