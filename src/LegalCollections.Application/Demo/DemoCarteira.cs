using System.Reflection;

namespace LegalCollections.Application.Demo;

/// <summary>A creditor's file of the demo office, as that creditor would have sent it.</summary>
/// <param name="Committed">False for the file that waits for the newcomer to import it.</param>
/// <param name="Approved">Whether its strategy runs from the first moment.</param>
public sealed record DemoCarteira(string FileName, string ClientName, string PortfolioName, bool Committed, bool Approved)
{
    /// <summary>Windows-1252; school fees, acknowledgements of debt and cheques.</summary>
    public static readonly DemoCarteira School =
        new("horizonte-mensalidades-2025.csv", DemoAccounts.SchoolClient, "Mensalidades 2025", Committed: true, Approved: true);

    /// <summary>UTF-8 with BOM; condominium fees.</summary>
    public static readonly DemoCarteira Condominium =
        new("jatoba-cotas-em-atraso.csv", DemoAccounts.CondominiumClient, "Cotas em atraso", Committed: true, Approved: false);

    /// <summary>UTF-8; every kind of trade paper, one title prescribed, one too small for a lawsuit and three lines to be refused.</summary>
    public static readonly DemoCarteira Wholesale =
        new("boa-safra-titulos-vencidos.csv", DemoAccounts.WholesaleClient, "Títulos vencidos", Committed: false, Approved: false);

    public static readonly IReadOnlyList<DemoCarteira> All = [School, Condominium, Wholesale];

    public Stream Open() => Assembly.GetExecutingAssembly().GetManifestResourceStream("samples/" + FileName)!;
}
