using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Shared;

/// <summary>The bar with which the demo office's clock is advanced; outside the demo it is empty.</summary>
public sealed class OfficeClockBar : ViewComponent
{
    public IViewComponentResult Invoke() => Content("");
}
