using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace LegalCollections.Application.Identity;

/// <summary>A person who signs in: staff of the firm, or a creditor's user bound to one client.</summary>
public sealed class OfficeUser : IdentityUser<Guid>
{
    public string FullName { get; set; } = "";

    /// <summary>Bar number as "UF123456"; only lawyers have one.</summary>
    public string? Oab { get; set; }

    /// <summary>The client whose data alone this user may see; null for staff.</summary>
    public ClientId? ClientId { get; set; }

    /// <summary>"pt-BR" or "en".</summary>
    public string Language { get; set; } = "pt-BR";

    public UserId UserId => new(Id);
}
