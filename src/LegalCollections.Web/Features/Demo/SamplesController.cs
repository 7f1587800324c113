using LegalCollections.Application.Demo;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Demo;

/// <summary>Hands out the sample carteira, so that a newcomer has a file to import; all its people are invented.</summary>
[Allows(Act.ImportPortfolio)]
public sealed class SamplesController : Controller
{
    [HttpGet]
    public FileStreamResult Carteira() => File(DemoCarteira.Wholesale.Open(), "text/csv; charset=utf-8", DemoCarteira.Wholesale.FileName);
}
