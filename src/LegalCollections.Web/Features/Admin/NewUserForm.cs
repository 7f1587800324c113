using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Identity;

namespace LegalCollections.Web.Features.Admin;

/// <summary>A person to be let into the office.</summary>
public sealed class NewUserForm
{
    [Required, StringLength(120), Display(Name = "account.name")]
    public string FullName { get; set; } = "";

    [Required, EmailAddress, StringLength(200), Display(Name = "account.email")]
    public string Email { get; set; } = "";

    [Required, Display(Name = "admin.users.role")]
    public string Role { get; set; } = Roles.Collector;

    [StringLength(20), Display(Name = "admin.users.oab")]
    public string? Oab { get; set; }

    [Display(Name = "admin.users.client")]
    public Guid? Client { get; set; }
}

/// <summary>The users page: who may sign in, and the one-time link of whoever was just created.</summary>
public sealed record UsersModel(IReadOnlyList<UserRow> Users, string? LinkOwner, string? Link);
