using LegalCollections.Application.Identity;

namespace LegalCollections.Application.Demo;

/// <summary>A person of the demo office. <paramref name="ClientName"/> is the creditor whose portal a client user sees.</summary>
public sealed record DemoAccount(string Name, string Role, string Email, string? Oab = null, string? ClientName = null);

/// <summary>Who works in the demo office; they exist only in Development and sign in with one click.</summary>
public static class DemoAccounts
{
    /// <summary>Opens the demo office only: outside Development no account with it is ever created.</summary>
    public const string Password = "escritorio-demonstracao";

    public const string SchoolClient = "Colégio Horizonte";
    public const string CondominiumClient = "Condomínio Edifício Jatobá";
    public const string WholesaleClient = "Atacado Boa Safra";

    public static readonly DemoAccount Administrator = new("Marcos Vieira", Roles.Administrator, "admin@demo.test");
    public static readonly DemoAccount Partner = new("Dra. Helena Prado", Roles.Partner, "helena@demo.test", "SP123456");
    public static readonly DemoAccount Lawyer = new("Dr. Rafael Nunes", Roles.Lawyer, "rafael@demo.test", "SP234567");
    public static readonly DemoAccount SecondLawyer = new("Dra. Camila Torres", Roles.Lawyer, "camila@demo.test", "SP345678");
    public static readonly DemoAccount Paralegal = new("Bruno Lima", Roles.Paralegal, "bruno@demo.test");
    public static readonly DemoAccount SecondParalegal = new("Larissa Melo", Roles.Paralegal, "larissa@demo.test");
    public static readonly DemoAccount Collector = new("Tiago Rocha", Roles.Collector, "tiago@demo.test");
    public static readonly DemoAccount SchoolUser = new("Sílvia Amaral", Roles.Client, "horizonte@demo.test", ClientName: SchoolClient);
    public static readonly DemoAccount CondominiumUser = new("Jorge Batista", Roles.Client, "jatoba@demo.test", ClientName: CondominiumClient);
    public static readonly DemoAccount WholesaleUser = new("Renata Dias", Roles.Client, "boasafra@demo.test", ClientName: WholesaleClient);

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        Partner, Lawyer, SecondLawyer, Paralegal, SecondParalegal, Collector, Administrator, SchoolUser, CondominiumUser, WholesaleUser,
    ];
}
