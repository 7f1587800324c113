using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Docketing;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Docketing;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>The team's coming days with its absences.</summary>
public sealed record TeamPage(TeamLoad Load, IReadOnlyList<Absence> Absences, AbsenceForm Form)
{
    public string NameOf(UserId id) => Load.Rows.FirstOrDefault(r => r.Person.Id == id)?.Person.Name ?? "–";
}

/// <summary>Who is away and who stands in.</summary>
public sealed record AbsenceForm
{
    [Required, Display(Name = "docketing.absence.person")]
    public Guid? Person { get; init; }

    [Required, Display(Name = "docketing.absence.substitute")]
    public Guid? Substitute { get; init; }

    [Required, DataType(DataType.Date), Display(Name = "docketing.absence.from")]
    public DateOnly? From { get; init; }

    [Required, DataType(DataType.Date), Display(Name = "docketing.absence.to")]
    public DateOnly? To { get; init; }
}

/// <summary>What would change hands.</summary>
public sealed record HandOverPage(Guid? From, Guid? To, IReadOnlyList<AgendaRow> Rows, TeamLoad Load, DateOnly Today);

/// <summary>The recorded acts with the forms for another one.</summary>
public sealed record CourtActsPage(IReadOnlyList<CourtAct> Acts, ActForm Act, OutageForm Outage);

/// <summary>A court's act as pasted.</summary>
public sealed record ActForm
{
    [Required, Display(Name = "docketing.act.calendar")]
    public string CalendarCode { get; init; } = "tjsp";

    [Display(Name = "docketing.act.kind")]
    public ClosureKind Kind { get; init; }

    [Required, StringLength(300), Display(Name = "docketing.act.law")]
    public string Law { get; init; } = "";

    [Range(1990, 2100), Display(Name = "docketing.act.year")]
    public int Year { get; init; }

    [Required, StringLength(20_000), Display(Name = "docketing.act.text")]
    public string Text { get; init; } = "";

    [Display(Name = "docketing.act.file")]
    public IFormFile? File { get; init; }
}

/// <summary>A certified outage of a court's system.</summary>
public sealed record OutageForm
{
    [Required, Display(Name = "docketing.act.calendar")]
    public string CalendarCode { get; init; } = "tjsp";

    [Required, DataType(DataType.Date), Display(Name = "docketing.outage.on")]
    public DateOnly? On { get; init; }

    [Required, StringLength(500), Display(Name = "docketing.outage.hours")]
    public string Hours { get; init; } = "";

    [Required, StringLength(300), Display(Name = "docketing.outage.certificate")]
    public string Certificate { get; init; } = "";

    [Display(Name = "docketing.act.file")]
    public IFormFile? File { get; init; }
}

/// <summary>What a pasted list says.</summary>
public sealed record ActPreview(IReadOnlyList<ClosedDays> Days, CourtCalendar? Calendar, Problem? Problem);

/// <summary>The sealed sheets and how far they hold.</summary>
/// <param name="Finding">Null until somebody asks.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterSheet> Sheets, RegisterFinding? Finding);

/// <summary>The person's calendar address.</summary>
/// <param name="Address">The whole address, shown once after it is made.</param>
public sealed record FeedPage(CalendarFeed? Feed, string? Address);

/// <summary>The office's margins beside the catalogue's.</summary>
public sealed record SafetyPage(SafetySettings Settings, IReadOnlyList<DeadlineRule> Rules);
