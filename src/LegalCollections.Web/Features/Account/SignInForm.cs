using System.ComponentModel.DataAnnotations;

namespace LegalCollections.Web.Features.Account;

/// <summary>What a person types to sign in.</summary>
public sealed class SignInForm
{
    [Required, EmailAddress, Display(Name = "account.email")]
    public string Email { get; set; } = "";

    [Required, Display(Name = "account.password")]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; set; }
}

/// <summary>A new password, chosen by its owner through a one-time link.</summary>
public sealed class SetPasswordForm
{
    [Required]
    public Guid User { get; set; }

    [Required]
    public string Token { get; set; } = "";

    [Required, StringLength(128, MinimumLength = 12), Display(Name = "account.newPassword")]
    public string Password { get; set; } = "";

    [Required, Compare(nameof(Password)), Display(Name = "account.repeatPassword")]
    public string Repeat { get; set; } = "";
}
