using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;

namespace LegalCollections.Domain.Portfolios;

/// <summary>One line of a carteira between the file and the cases: what it says, and what will become of it.</summary>
/// <remarks>After the commit only refused lines remain, for the creditor to correct.</remarks>
public sealed class PortfolioRow : IClientOwned
{
    private readonly List<StagedObligor> _obligors = [];

    /// <summary>Taken over by the title; the debtor and the case that the line is the first to name take it over too, each in its own table.</summary>
    public Guid Id { get; init; }
    public ImportId ImportId { get; init; }
    public ClientId ClientId { get; init; }

    /// <summary>Line of the file, counted from 1 with the heading as line 1.</summary>
    public int Line { get; init; }
    public RowOutcome Outcome { get; set; }

    /// <summary>Identifies the title within the client's files; null while the line is not fit to be one.</summary>
    public string? RowKey { get; set; }

    /// <summary>The line of the same file that has the same key.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>Number of the debtor's case in the portfolio that takes no more titles: it is closed, in court or under an agreement.</summary>
    public long? BarredByCase { get; init; }

    /// <summary>Why the line is refused, or which of its values are left out.</summary>
    public IReadOnlyList<RowProblem>? Problems { get; set; }
    public string? DocumentNumber { get; set; }
    public string? Installment { get; set; }
    public InstrumentKind Instrument { get; set; }
    public decimal? Principal { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public bool TwoWitnesses { get; set; }
    public bool Accepted { get; set; }
    public bool DeliveryProof { get; set; }
    public DateOnly? ProtestedOn { get; set; }
    public string? DebtorName { get; set; }
    public string? DebtorNameKey { get; set; }
    public string? TaxId { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? PostalCode { get; set; }
    public string? Language { get; set; }
    public IReadOnlyList<StagedObligor> Obligors => _obligors;

    internal void Add(StagedObligor obligor) => _obligors.Add(obligor);
}

/// <summary>A co-obligor of a line before the commit.</summary>
public sealed class StagedObligor : IClientOwned
{
    public Guid Id { get; init; }
    public ImportId ImportId { get; init; }
    public ClientId ClientId { get; init; }
    public int Line { get; init; }
    public string Name { get; init; } = "";
    public string TaxId { get; init; } = "";
    public ObligorRole Role { get; init; }
}

/// <summary>What the preview promises of a line: a new title, one already there, or none.</summary>
public enum RowOutcome { New, Known, Refused }

/// <summary>One thing wrong with one value of a line.</summary>
/// <param name="Column">Heading of the file; empty where the whole line is meant.</param>
/// <param name="Value">What the file says, as it says it.</param>
/// <param name="Code">The text is <c>problem.&lt;Code&gt;</c>.</param>
/// <param name="Refuses">False when the line is imported without the value.</param>
public sealed record RowProblem(string Column, string Value, string Code, IReadOnlyList<string> Args, bool Refuses);
