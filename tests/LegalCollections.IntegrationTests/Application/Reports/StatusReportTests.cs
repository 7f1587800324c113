using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Reports;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Debts;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LegalCollections.IntegrationTests.Application.Reports;

/// <summary>The figures of the report, and the same figures in each of its forms.</summary>
public sealed class StatusReportTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly Wording Words = Texts.In(CultureInfo.GetCultureInfo("pt-BR"));

    [Fact]
    public async Task Every_sum_is_the_one_computed_by_hand()
    {
        var (client, _) = await office.WorkForAsync("Credor Somas", "11222333000181");

        var report = await office.ReportAsync(client, ReportedOffice.Monday);

        Assert.Equal((3, 3_500m), (report.Titles, report.Placed));
        Assert.Equal((600m, 600m), (report.RecoveredInMonth, report.Recovered));
        Assert.Equal(new AgreedTotal(1, 900m), report.Agreed);
        Assert.Equal((100.05m, 17.45m), (report.Costs, report.CostsToReimburse)); // 17,45 + 82,60
        Assert.Equal([100.05m, 0m], report.Cases.Select(c => c.Costs));
        Assert.Equal((3_726.55m, 0, false), (report.Balance, report.WithoutBalance, report.Provisional)); // 1.716,30 + 2.010,25
        Assert.Equal([new StageTotal(CollectionStage.Planning, 1, ReportedOffice.Bia), new StageTotal(CollectionStage.Letter, 1, ReportedOffice.Ana)], report.ByStage);
        Assert.Equal([1_136.82m, 0m, 579.48m, 0m, 0m, 2_010.25m], report.ByAge.Select(a => a.Balance));
        Assert.Equal(
            [("Ana Souza", "***.444.777-**", 2, 1_500m, 0m, 1_716.30m, "LetterWait"), ("=Bia Lima", "***.982.247-**", 1, 2_000m, 600m, 2_010.25m, null)],
            report.Cases.Select(c => (c.Debtor, c.TaxId, c.Titles, c.Principal, c.Recovered, c.Balance!.Value, c.NextStep)));
    }

    [Fact]
    public async Task A_day_keeps_its_figures_whatever_is_paid_closed_or_moved_later()
    {
        await using var later = await TestOffice.StartAsync();
        var (client, _) = await later.WorkForAsync("Credor Depois", "11222333000181");
        var before = await later.ReportAsync(client, ReportedOffice.Monday);
        later.Clock.StandAt(TestOffice.Start.AddDays(30)); // 01/04/2026
        await later.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var first = await db.CollectionCases.OrderBy(c => c.Number).FirstAsync();
            var paidOn = new DateOnly(2026, 3, 20);
            db.Payments.Add(Payment.Receive(first.Id, client, 2_000m, paidOn, "PIX 2", later.Clock.Today, later.Clock.GetUtcNow(), "system").Value);
            db.CaseEvents.Add(CaseEvent.Record(first, CaseEventKind.StageChanged, later.Clock.GetUtcNow(), paidOn, "system", null, "Call"));
            first.Close(CloseReason.PaidInFull, paidOn);
            await db.SaveChangesAsync();
            return true;
        });

        var again = await later.ReportAsync(client, ReportedOffice.Monday);
        var march = await later.ReportAsync(client, new DateOnly(2026, 3, 31));

        Assert.Equal(before.Costs, again.Costs);
        Assert.Equal((before.Balance, before.Recovered, before.Placed), (again.Balance, again.Recovered, again.Placed));
        Assert.Equal(before.ByStage, again.ByStage);
        Assert.Equal(before.ByAge, again.ByAge);
        Assert.Equal((2_600m, CloseReason.PaidInFull), (march.RecoveredInMonth, march.Cases[0].Closed));
        Assert.Equal(0m, march.Cases[0].Balance);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    [InlineData("2026-03-01", "2026-03-02", 1)]
    [InlineData("2026-01-31", "2026-03-02", 1)] // 30 days
    [InlineData("2026-01-30", "2026-03-02", 2)] // 31 days
    [InlineData("2025-09-03", "2026-03-02", 4)] // 180 days
    [InlineData("2025-09-02", "2026-03-02", 5)] // 181 days
    [InlineData("2025-03-07", "2026-03-02", 5)] // 360 days
    [InlineData("2025-03-06", "2026-03-02", 6)] // 361 days
    public void A_title_ages_by_calendar_days_after_its_due_day(string dueOn, string on, int place) =>
        Assert.Equal(place, Ageing.PlaceOf(DateOnly.Parse(dueOn, CultureInfo.InvariantCulture), DateOnly.Parse(on, CultureInfo.InvariantCulture)));

    [Fact]
    public async Task The_PDF_says_the_same_and_numbers_its_pages()
    {
        var (client, _) = await office.WorkForAsync("Credor Papel", "11222333000262");
        var report = await office.ReportAsync(client, ReportedOffice.Monday);

        using var pdf = PdfDocument.Open(StatusReportPdf.Render(report, Words, new OfficeOptions(), TestOffice.Start));
        var text = string.Join('\n', pdf.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));

        Assert.All(
            ["Credor Papel", "11.222.333/0002-62", "02/03/2026", "R$ 3.500,00", "R$ 600,00", "R$ 900,00", "R$ 100,05", "R$ 17,45 a reembolsar", "R$ 3.726,55", "Ana Souza", "1.716,30", "2.010,25",
             "Aguardar resposta à carta", "11/03/2026", $"Página 1 de {pdf.NumberOfPages}"],
            part => Assert.Contains(part, text.Replace('\u00A0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workbook_holds_numbers_and_no_formula()
    {
        var (client, _) = await office.WorkForAsync("Credor Planilha", "11222333000343");
        var report = await office.ReportAsync(client, ReportedOffice.Monday);

        using var stream = new MemoryStream(StatusReportWorkbook.Render(report, Words));
        var cases = stream.Query(useHeaderRow: true, sheetName: "Casos").Cast<IDictionary<string, object?>>().ToList();
        var summary = stream.Query(useHeaderRow: true, sheetName: "Resumo").Cast<IDictionary<string, object?>>().ToList();

        Assert.Equal(["Ana Souza", "'=Bia Lima"], cases.Select(row => row["Devedor"]));
        Assert.Equal([1_716.30, 2_010.25], cases.Select(row => row["Saldo (R$)"]));
        Assert.Equal([100.05, 0.0], cases.Select(row => row["Despesas (R$)"]));
        Assert.Equal(17.45, summary.Single(row => row["Indicador"] as string == "Despesas a reembolsar pelo cliente")["Valor (R$)"]);
        Assert.Equal(new DateTime(2026, 3, 11), cases[0]["Data do próximo passo"]);
        Assert.Equal(3_726.55, summary.Single(row => row["Indicador"] as string == "Saldo atualizado")["Valor (R$)"]);
    }
}
