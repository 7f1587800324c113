namespace LegalCollections.Domain.Common;

/// <summary>A typed identifier, so that the id of a client cannot stand where the id of a case belongs.</summary>
public interface IEntityId
{
    Guid Value { get; }
}

public readonly record struct ClientId(Guid Value) : IEntityId { public static ClientId New() => new(Guid.CreateVersion7()); }
public readonly record struct UserId(Guid Value) : IEntityId { public static UserId New() => new(Guid.CreateVersion7()); }
public readonly record struct PortfolioId(Guid Value) : IEntityId { public static PortfolioId New() => new(Guid.CreateVersion7()); }
public readonly record struct ImportId(Guid Value) : IEntityId { public static ImportId New() => new(Guid.CreateVersion7()); }
public readonly record struct DebtorId(Guid Value) : IEntityId { public static DebtorId New() => new(Guid.CreateVersion7()); }
public readonly record struct DebtId(Guid Value) : IEntityId { public static DebtId New() => new(Guid.CreateVersion7()); }
public readonly record struct CaseId(Guid Value) : IEntityId { public static CaseId New() => new(Guid.CreateVersion7()); }
public readonly record struct TaskId(Guid Value) : IEntityId { public static TaskId New() => new(Guid.CreateVersion7()); }
public readonly record struct DeadlineId(Guid Value) : IEntityId { public static DeadlineId New() => new(Guid.CreateVersion7()); }
public readonly record struct DocumentId(Guid Value) : IEntityId { public static DocumentId New() => new(Guid.CreateVersion7()); }
public readonly record struct NoticeId(Guid Value) : IEntityId { public static NoticeId New() => new(Guid.CreateVersion7()); }
public readonly record struct PaymentId(Guid Value) : IEntityId { public static PaymentId New() => new(Guid.CreateVersion7()); }
public readonly record struct AgreementId(Guid Value) : IEntityId { public static AgreementId New() => new(Guid.CreateVersion7()); }

/// <summary>Ordered by when it was given, so that a list of lawsuits is paged by it.</summary>
public readonly record struct JudicialCaseId(Guid Value) : IEntityId
{
    public static JudicialCaseId New() => new(Guid.CreateVersion7());

    public int CompareTo(JudicialCaseId other) => Value.CompareTo(other.Value);
}
