using System.Globalization;
using LegalCollections.Application.Common;
using Microsoft.AspNetCore.Identity;

namespace LegalCollections.Web.Hosting;

/// <summary>Identity's refusals in the reader's language.</summary>
public sealed class IdentityMessages : IdentityErrorDescriber
{
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), email);

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateEmail), userName);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), email);

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidEmail), userName);

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), length);

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken));

    public override IdentityError DefaultError() => Say(nameof(DefaultError));

    private static IdentityError Say(string code, params object?[] args) =>
        new() { Code = code, Description = Texts.Get("identity." + code, CultureInfo.CurrentUICulture, args) };
}
