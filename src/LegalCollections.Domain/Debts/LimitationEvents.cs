namespace LegalCollections.Domain.Debts;

/// <summary>What interrupts limitation; a letter to the debtor does not. Law: CC art. 202.</summary>
public enum InterruptionKind
{
    /// <summary>Order to serve process; it counts from the filing (CC art. 202 I, CPC art. 240 §1).</summary>
    Service = 1,

    /// <summary>Judicial protest (202 II).</summary>
    JudicialProtest = 2,

    /// <summary>Protest at the registry (202 III); where talks before it became a protest, from their presentation (Lei 9.492 art. 11-A §1).</summary>
    NotarialProtest = 3,

    /// <summary>Claim presented in inventory or insolvency (202 IV).</summary>
    ClaimInInsolvency = 4,

    /// <summary>Judicial act that puts the debtor in default (202 V).</summary>
    JudicialDemand = 5,

    /// <summary>Unequivocal recognition, even outside court (202 VI); which acts are one is for the lawyer to say.</summary>
    Acknowledgement = 6,

    /// <summary>Effective service, intimation or seizure within an enforcement: it interrupts what runs inside the process (CPC art. 921 §4-A).</summary>
    Seizure = 7,
}

/// <summary>One act that may have interrupted limitation.</summary>
/// <param name="On">The day from which it counts: for a lawsuit the filing.</param>
/// <param name="RestartsOn">Last act of the process, from which the term begins again (CC art. 202 sole §); the act itself where <see langword="null"/>.</param>
public sealed record Interruption(InterruptionKind Kind, DateOnly On, DateOnly? RestartsOn = null)
{
    /// <summary>The inciso of CC art. 202.</summary>
    public string Source => Kind switch
    {
        InterruptionKind.Service => "CC art. 202 I; CPC art. 240 §§1-2",
        InterruptionKind.JudicialProtest => "CC art. 202 II",
        InterruptionKind.NotarialProtest => "CC art. 202 III",
        InterruptionKind.ClaimInInsolvency => "CC art. 202 IV",
        InterruptionKind.JudicialDemand => "CC art. 202 V",
        InterruptionKind.Seizure => "CPC art. 921 §4-A",
        _ => "CC art. 202 VI",
    };
}

/// <summary>Why limitation does not run for a while.</summary>
public enum SuspensionKind
{
    /// <summary>The pandemic's law: 12/06/2020 to 30/10/2020 (Lei 14.010/2020 art. 3); known to the system.</summary>
    Pandemic = 1,

    /// <summary>Marriage, parental power, guardianship (CC art. 197).</summary>
    FamilyOrGuardianship = 2,

    /// <summary>Against the absolutely incapable (CC art. 198 I).</summary>
    Incapacity = 3,

    /// <summary>Absent in public service, or serving in war (CC art. 198 II, III).</summary>
    PublicServiceOrWar = 4,

    /// <summary>A condition is pending or an eviction suit is (CC art. 199).</summary>
    PendingCondition = 5,

    /// <summary>The fact is to be judged in a criminal court first (CC art. 200).</summary>
    CriminalCase = 6,

    /// <summary>Stay of a judicial reorganisation or bankruptcy (Lei 11.101 art. 6 I; a confirmar).</summary>
    InsolvencyStay = 7,

    /// <summary>Mediation, from the first meeting agreed (Lei 13.140 art. 17 sole §; a confirmar).</summary>
    Mediation = 8,

    /// <summary>The enforcement is stayed for want of debtor or assets, once and for a year at most (CPC art. 921 §§1, 4).</summary>
    EnforcementStay = 9,
}

/// <summary>Days on which limitation stood still, first and last included.</summary>
public sealed record Suspension(SuspensionKind Kind, DateOnly From, DateOnly To)
{
    /// <remarks>Law: Lei 14.010/2020 art. 3: impeded or suspended from its entry into force to 30/10/2020, 141 days.</remarks>
    public static readonly Suspension OfPandemic = new(SuspensionKind.Pandemic, new(2020, 6, 12), new(2020, 10, 30));

    public string Source => Kind switch
    {
        SuspensionKind.Pandemic => "Lei 14.010/2020 art. 3",
        SuspensionKind.FamilyOrGuardianship => "CC art. 197",
        SuspensionKind.Incapacity => "CC art. 198 I",
        SuspensionKind.PublicServiceOrWar => "CC art. 198 II, III",
        SuspensionKind.PendingCondition => "CC art. 199",
        SuspensionKind.CriminalCase => "CC art. 200",
        SuspensionKind.InsolvencyStay => "Lei 11.101/2005 art. 6 I (a confirmar)",
        SuspensionKind.EnforcementStay => "CPC art. 921 III, §§1, 4",
        _ => "Lei 13.140/2015 art. 17 par. único (a confirmar)",
    };
}

/// <summary>Which due day a debt in instalments is limited from; where the rule of the title is disputed the lawyer chooses.</summary>
public enum LimitationStart
{
    /// <summary>As the table says for the kind of title.</summary>
    ByInstrument = 0,
    EachInstallment = 1,

    /// <summary>The last instalment agreed, also after an acceleration (STJ, 3ª Turma, 01/2026).</summary>
    LastInstallment = 2,

    /// <summary>The day on which the creditor called the whole debt; against the STJ's case law.</summary>
    Acceleration = 3,
}
