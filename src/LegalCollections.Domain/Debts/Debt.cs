using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>One overdue title: what it is, what it is worth and which proof of it exists.</summary>
public sealed class Debt : IClientOwned, IVersioned
{
    private readonly List<Obligor> _obligors = [];

    private Debt() { }

    public DebtId Id { get; private set; }
    public ClientId ClientId { get; private set; }
    public PortfolioId PortfolioId { get; private set; }
    public CaseId CaseId { get; private set; }
    public ImportId? ImportId { get; private set; }

    /// <summary>Line of the imported file, counted from 1 with the heading as line 1.</summary>
    public int? ImportLine { get; private set; }

    /// <summary>Identifies the title within the client's files; a second import of it creates nothing.</summary>
    public string RowKey { get; private set; } = "";
    public string? DocumentNumber { get; private set; }
    public string? Installment { get; private set; }
    public InstrumentKind Instrument { get; private set; }
    public decimal Principal { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public DateOnly DueOn { get; private set; }

    /// <summary>CPC 784 III: private document signed by the debtor and two witnesses.</summary>
    public bool TwoWitnesses { get; private set; }

    /// <summary>Duplicata accepted by the drawee (Lei 5.474 art. 15 I).</summary>
    public bool Accepted { get; private set; }
    public bool DeliveryProof { get; private set; }
    public DateOnly? ProtestedOn { get; private set; }
    public DebtStatus Status { get; private set; }
    public JudicialCaseId? JudicialCaseId { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<Obligor> Obligors => _obligors;

    /// <summary>The number people call the title by: document and instalment, or the file's line.</summary>
    public string DisplayNumber => (DocumentNumber, Installment) switch
    {
        (null, null) => $"L{ImportLine}",
        (null, { } installment) => installment,
        ({ } number, null) => number,
        ({ } number, { } installment) => $"{number}/{installment}",
    };

    public void Settle() => Status = DebtStatus.Paid;

    public void Reopen() => Status = DebtStatus.Open;

    /// <summary>The client takes the title back.</summary>
    public void Withdraw() => Status = DebtStatus.Withdrawn;

    public void JoinLawsuit(JudicialCaseId lawsuit) => JudicialCaseId = lawsuit;

    /// <summary>The lawsuit was given up before it was filed: the title is decided upon again.</summary>
    public void LeaveLawsuit() => JudicialCaseId = null;

    public void RecordProtest(DateOnly on) => ProtestedOn = on;
}

/// <summary>Whether a title still is collected.</summary>
public enum DebtStatus { Open, Paid, Withdrawn }

/// <summary>A person who answers for the title beside the debtor (avalista, fiador, devedor solidário).</summary>
public sealed class Obligor : IClientOwned
{
    private Obligor() { }

    public Guid Id { get; private set; }
    public DebtId DebtId { get; private set; }
    public ClientId ClientId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>CPF or CNPJ, canonical form.</summary>
    public string TaxId { get; private set; } = "";
    public ObligorRole Role { get; private set; }
}

/// <summary>Why a person other than the debtor answers: aval, fiança or solidarity (CC 264, 818, 897).</summary>
public enum ObligorRole { Avalista, Fiador, Solidario }
