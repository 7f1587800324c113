using System.Collections.Frozen;
using System.Globalization;
using System.Security.Claims;
using LegalCollections.Application.Common;

namespace LegalCollections.Application.Identity;

/// <summary>The six roles of the office; a person has exactly one.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string Partner = "partner";
    public const string Lawyer = "lawyer";
    public const string Paralegal = "paralegal";
    public const string Collector = "collector";
    public const string Client = "client";

    public static readonly IReadOnlyList<string> All = [Administrator, Partner, Lawyer, Paralegal, Collector, Client];

    /// <summary>The roles that a case has a person for, and to which tasks are given.</summary>
    public static IReadOnlyList<string> Workers => [Lawyer, Paralegal, Collector];

    /// <summary>What people call a role.</summary>
    public static string? NameOf(string role, CultureInfo culture) => Texts.Find("role." + role, culture);

    /// <summary>Everyone who works in the office, as opposed to its clients.</summary>
    public static readonly IReadOnlyList<string> Staff = [Administrator, Partner, Lawyer, Paralegal, Collector];
}

/// <summary>What a person may do, in the words of the work: each page and each button asks for exactly one.</summary>
public enum Act
{
    EnterOffice,
    ViewCases,
    RecordContact,
    RecordPayment,
    RecordCosts,
    RegisterAgreement,
    WaiveDebt,
    HoldCase,
    ManageTasks,
    ViewPortfolios,
    ImportPortfolio,
    RecordIndices,
    ChooseCalculation,
    ApproveStrategy,
    ViewFlows,
    DesignFlows,
    ManageClients,
    KeepClientPapers,
    ManageTemplates,
    ViewLawsuits,
    WriteDocuments,
    DecideAction,
    ReviewDraft,
    KeepCertificate,
    RecordFiling,
    BuildDossier,
    ViewDeadlines,
    RecordPublication,
    ConfirmDeadline,
    AssignDeadlines,
    RecordCourtAct,
    AcceptShifts,
    SetSafetyDays,
    ReviewSources,
    ViewPrintQueue,
    RecordPosting,
    ViewMail,
    ViewReports,
    ViewOwnPortal,
    AdvanceClock,
    ManageUsers,
    ViewAudit,
    ViewOperations,
    ResolveIncidents,
    MoveInstances,
}

/// <summary>Roles × acts, in one place: the only statement of who may do what.</summary>
public static class ActTable
{
    private const string A = Roles.Administrator;
    private const string P = Roles.Partner;
    private const string L = Roles.Lawyer;
    private const string G = Roles.Paralegal;
    private const string C = Roles.Collector;
    private const string K = Roles.Client;

    private static readonly FrozenDictionary<Act, IReadOnlyList<string>> Table = new Dictionary<Act, IReadOnlyList<string>>
    {
        [Act.EnterOffice] = [A, P, L, G, C, K],

        [Act.ViewCases] = [A, P, L, G, C],
        [Act.RecordContact] = [P, L, G, C],
        [Act.RecordPayment] = [A, P, L, G, C],
        [Act.RecordCosts] = [P, L, G],
        [Act.RegisterAgreement] = [P, L, C],
        [Act.WaiveDebt] = [P, L],
        [Act.HoldCase] = [P, L],
        [Act.ManageTasks] = [A, P, L, G, C],

        [Act.ViewPortfolios] = [A, P, L, G],
        [Act.ImportPortfolio] = [A, P, L, G],
        [Act.RecordIndices] = [P, L],
        [Act.ChooseCalculation] = [P, L],
        [Act.ApproveStrategy] = [P, L],
        [Act.ViewFlows] = [A, P, L, G, C],
        [Act.DesignFlows] = [P, L],
        [Act.ManageClients] = [A, P],
        [Act.KeepClientPapers] = [A, P, L, G],
        [Act.ManageTemplates] = [P, L],

        // Law: Lei 8.906/1994 art. 1: acts that need a lawyer (decision, petition, filing).
        [Act.ViewLawsuits] = [P, L, G],
        [Act.WriteDocuments] = [P, L],
        [Act.DecideAction] = [P, L],
        [Act.ReviewDraft] = [P, L],
        [Act.KeepCertificate] = [P, L],
        [Act.RecordFiling] = [P, L],
        [Act.BuildDossier] = [P, L, G],

        [Act.ViewDeadlines] = [P, L, G],
        [Act.RecordPublication] = [P, L, G],
        [Act.ConfirmDeadline] = [P, L, G],
        [Act.AssignDeadlines] = [P, L, G],
        [Act.RecordCourtAct] = [P, L, G],
        [Act.AcceptShifts] = [P, L],
        [Act.SetSafetyDays] = [P, L],
        [Act.ReviewSources] = [P, L],

        [Act.ViewPrintQueue] = [A, P, L, G],
        [Act.RecordPosting] = [A, P, L, G],
        [Act.ViewMail] = [A, P, L, G],

        [Act.ViewReports] = [A, P, L],
        [Act.ViewOwnPortal] = [K],

        [Act.AdvanceClock] = [A, P, L],
        [Act.ManageUsers] = [A],
        [Act.ViewAudit] = [A, P],
        [Act.ViewOperations] = [A, P],
        [Act.ResolveIncidents] = [P, L],
        [Act.MoveInstances] = [P, L],
    }.ToFrozenDictionary();

    public static IReadOnlyList<string> RolesFor(Act act) => Table[act];

    public static bool Allows(string role, Act act) => Table[act].Contains(role);

    /// <summary>True when one of the person's roles allows <paramref name="act"/>.</summary>
    public static bool May(this ClaimsPrincipal person, Act act) => Table[act].Any(person.IsInRole);
}
