using System.Reflection;

namespace LegalCollections.Application.Demo;

/// <summary>A creditor's file of the demo office, as that creditor would have sent it.</summary>
/// <param name="Committed">False for the file that waits for the newcomer to import it.</param>
/// <param name="Approved">Whether its strategy runs from the first moment.</param>
public sealed record DemoCarteira(string FileName, string ClientName, string PortfolioName, bool Committed, bool Approved)
{
    /// <summary>School fees and acknowledgements of debt.</summary>
    public static readonly DemoCarteira School =
        new("colegio-horizonte.csv", DemoAccounts.SchoolClient, "Mensalidades 2025", Committed: true, Approved: true);

    /// <summary>Condominium fees.</summary>
    public static readonly DemoCarteira Condominium =
        new("condominio-jatoba.csv", DemoAccounts.CondominiumClient, "Cotas em atraso", Committed: true, Approved: false);

    /// <summary>Cheques, duplicatas, promissory notes and contracts; three of its lines are refused with reasons.</summary>
    public static readonly DemoCarteira Wholesale =
        new("atacado-boa-safra.csv", DemoAccounts.WholesaleClient, "Títulos vencidos", Committed: false, Approved: false);

    public static readonly IReadOnlyList<DemoCarteira> All = [School, Condominium, Wholesale];

    public Stream Open() => Assembly.GetExecutingAssembly().GetManifestResourceStream("Demo/Samples/" + FileName)!;
}
