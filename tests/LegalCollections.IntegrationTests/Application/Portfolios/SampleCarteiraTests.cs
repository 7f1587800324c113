using LegalCollections.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Application.Portfolios;

/// <summary>The carteira that the demo office ships: what of it is imported and what is refused, counted in the files by hand.</summary>
public sealed class SampleCarteiraTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Theory]
    [InlineData("colegio-horizonte.csv", 118, 3)]
    [InlineData("condominio-jatoba.csv", 85, 3)]
    [InlineData("atacado-boa-safra.csv", 94, 3)]
    public async Task A_sample_is_imported_but_for_its_three_wrong_lines(string file, int titles, int refused)
    {
        await using var content = typeof(ImportPortfolio).Assembly.GetManifestResourceStream("Demo/Samples/" + file)!;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        var portfolio = await office.OpenPortfolioAsync(await office.RegisterClientAsync(file), "Amostra");

        var import = (await office.ImportAsync(portfolio, bytes.ToArray())).Value;

        Assert.Equal((titles, refused, 0), (import.NewCount, import.RefusedCount, import.KnownCount));
    }
}
