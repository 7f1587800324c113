using Microsoft.AspNetCore.Identity;

namespace LegalCollections.Application.Identity;

/// <summary>What the office asks of an account, the same for a page and for the command line.</summary>
public static class AccountPolicy
{
    /// <summary>Long passwords instead of odd characters; five wrong ones lock the account for ten minutes.</summary>
    public static void Apply(IdentityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.User.RequireUniqueEmail = true;
        options.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }
}
