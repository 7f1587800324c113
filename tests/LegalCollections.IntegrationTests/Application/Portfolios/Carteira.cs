using System.Globalization;
using System.Text;
using LegalCollections.Application.Data;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Portfolios;

/// <summary>Creditors, portfolios and files for the import's tests.</summary>
internal static class Carteira
{
    /// <summary>Valid, fictitious tax ids (check digits computed by hand from modulus 11).</summary>
    public const string Ana = "111.444.777-35";
    public const string Bia = "529.982.247-25";

    public const string Heading = "Documento;Parcela;Tipo;Valor;Emissão;Vencimento;Devedor;CPF/CNPJ;E-mail;Telefone;Avalista;CPF do avalista";

    /// <summary>A CPF of nine running digits and its two check digits (modulus 11, weights 10…2 and 11…2).</summary>
    public static string TaxIdOf(int number)
    {
        var digits = (100_000_000 + number).ToString(CultureInfo.InvariantCulture);
        for (var weight = 10; weight <= 11; weight++)
        {
            var sum = digits.Select((digit, place) => (digit - '0') * (weight - place)).Sum();
            digits += sum * 10 % 11 % 10;
        }

        return digits;
    }

    public static string File(params string[] lines) => string.Join("\r\n", [Heading, .. lines]) + "\r\n";

    public static Task<ClientId> RegisterClientAsync(this TestOffice office, string name, string? taxId = null) => office.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var client = Client.Register(new ClientProfile(
            name, taxId ?? $"{Guid.CreateVersion7():N}"[^14..], "credor@exemplo.test", "Rua A, 1", "São Paulo", "SP", "pessoa jurídica", null, false, 0m, null,
            new Percent(2), new Percent(10), new Percent(20), "contrato"));
        db.Clients.Add(client);
        await db.SaveChangesAsync();
        return client.Id;
    });

    public static Task<PortfolioId> OpenPortfolioAsync(this TestOffice office, ClientId client, string name) => office.InScopeAsync(async services =>
        (await services.GetRequiredService<OpenPortfolio>().HandleAsync(client, name, CancellationToken.None)).Value);

    public static Task<Result<PortfolioImport>> ImportAsync(this TestOffice office, PortfolioId portfolio, string text, bool commit = true) =>
        office.ImportAsync(portfolio, Encoding.UTF8.GetBytes(text), commit);

    public static Task<Result<PortfolioImport>> ImportAsync(this TestOffice office, PortfolioId portfolio, byte[] bytes, bool commit = true) =>
        office.InScopeAsync(services => services.GetRequiredService<ImportPortfolio>().HandleAsync(
            new ImportPortfolio.Command(portfolio, "carteira.csv", new MemoryStream(bytes), commit), null, CancellationToken.None));

    public static Task<Result<Done>> RollBackAsync(this TestOffice office, ImportId import) =>
        office.InScopeAsync(services => services.GetRequiredService<RollBackImport>().HandleAsync(import, CancellationToken.None));

    /// <summary>Waits until the worker owes nothing to any import.</summary>
    public static async Task FinishAsync(this TestOffice office)
    {
        while (await office.ReadAsync(db => db.PortfolioImports.AnyAsync(i => i.Status == ImportStatus.Reading || i.Status == ImportStatus.Committing)))
        {
            await Task.Yield();
        }
    }

    /// <summary>Every row of every table but the imports' own record and the audit trail, so that "as before" means exactly that.</summary>
    public static Task<string> SnapshotAsync(this TestOffice office) => office.SnapshotAsync("PortfolioImports", "ColumnMappings", "AuditEntries");

    /// <summary>Every row of every table but those named.</summary>
    public static Task<string> SnapshotAsync(this TestOffice office, params string[] except) => office.ReadAsync(async db =>
    {
        var text = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal)
            .Except(except);
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));
            }

            text.Append(table).Append(' ').AppendJoin('\n', rows.Order(StringComparer.Ordinal)).Append('\n');
        }

        return text.ToString();
    });
}
