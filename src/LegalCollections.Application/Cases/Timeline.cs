using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Cases;

/// <summary>Writes what happens in a case on its timeline, signed by whoever acts in this scope.</summary>
public sealed class Timeline(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>Adds an event of today; it is saved with the caller's changes.</summary>
    public CaseEvent Add(CollectionCase collectionCase, CaseEventKind kind, params string[] details) =>
        AddOn(collectionCase, kind, clock.Today, null, details);

    /// <summary>Adds an event that happened on a given day, with the document that proves it.</summary>
    public CaseEvent AddOn(CollectionCase collectionCase, CaseEventKind kind, DateOnly on, DocumentId? document, params string[] details)
    {
        var entry = CaseEvent.Record(collectionCase, kind, clock.GetUtcNow(), on, user.Name, document, details);
        db.CaseEvents.Add(entry);
        return entry;
    }
}
