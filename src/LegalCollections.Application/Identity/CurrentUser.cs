using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Identity;

/// <summary>Who acts in this scope: a signed-in person, or the system when a job runs.</summary>
/// <remarks>The database filter and the audit trail read it; a client's user sees only that client's rows.</remarks>
public sealed class CurrentUser
{
    public const string System = "system";

    public UserId? Id { get; private set; }

    public string Name { get; private set; } = System;

    public ClientId? ClientId { get; private set; }

    public void SignIn(UserId id, string name, ClientId? client) => (Id, Name, ClientId) = (id, name, client);
}
