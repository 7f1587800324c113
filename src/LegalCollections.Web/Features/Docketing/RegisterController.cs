using System.Globalization;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>The sealed daily register of deadlines, and the check of its chain.</summary>
[Route("docket/register")]
[Allows(Act.ViewDeadlines)]
public sealed class RegisterController(ShowRegister register) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(DateOnly? before, CancellationToken ct, bool verify = false) => View(
        "/Features/Docketing/Register.cshtml", new RegisterPage(await register.ListAsync(before, ct), verify ? await register.VerifyAsync(ct) : null));

    [HttpGet("{day}.pdf")]
    public async Task<IActionResult> Sheet(string day, CancellationToken ct) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var of) && await register.FileAsync(of, ct) is { } file
            ? File(file, "application/pdf")
            : NotFound();
}
