using LegalCollections.Application.Identity;
using Microsoft.AspNetCore.Authorization;

namespace LegalCollections.Web.Hosting;

/// <summary>The one act that an action asks for; every action carries exactly one of this and <c>[AllowAnonymous]</c> (a test counts).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowsAttribute(Act act) : AuthorizeAttribute(PolicyName(act))
{
    public Act Act { get; } = act;

    public static string PolicyName(Act act) => "act:" + act;

    /// <summary>Makes a policy of each act, and lets nobody in who is not signed in where nothing is said.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var act in Enum.GetValues<Act>())
        {
            options.AddPolicy(PolicyName(act), policy => policy.RequireRole(ActTable.RolesFor(act)));
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
