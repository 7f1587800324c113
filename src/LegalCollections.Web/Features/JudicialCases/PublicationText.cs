using LegalCollections.Application.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.JudicialCases;

/// <summary>The words of a publication, for pages that stand to the left of lawsuits and know only its id.</summary>
public sealed class PublicationText(AppDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid id) =>
        View("~/Features/JudicialCases/_Publication.cshtml", await db.Publications.AsNoTracking().SingleAsync(p => p.Id == id, HttpContext.RequestAborted));
}
