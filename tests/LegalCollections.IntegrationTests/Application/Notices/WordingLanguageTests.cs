using LegalCollections.Application.Data;
using LegalCollections.Application.Debtors;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Documents.Templates;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Notices;

/// <summary>Which wording a debtor gets: the language goes before the client's brand, and that before the office's own.</summary>
public sealed class WordingLanguageTests
{
    private const string Reminder = "friendly-reminder";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_debtors_language_goes_first_within_it_the_client_and_without_it_the_templates_own()
    {
        await using var office = await TestOffice.StartAsync();
        var id = await CollectedCase.StartAsync(office);
        var client = (await CollectedCase.CaseAsync(office, id)).ClientId;
        await AddAsync(office, null, "pt-BR");
        await AddAsync(office, client, "pt-BR");
        await AddAsync(office, null, "en");
        await AddAsync(office, client, "en");
        await AddAsync(office, null, "es");

        Assert.Equal(("pt-BR", 2, true, LanguageReason.Template), await ChosenAsync());
        await SpeakAsync(office, "es");
        Assert.Equal(("es", 5, false, LanguageReason.Debtor), await ChosenAsync());
        await SpeakAsync(office, "it");
        Assert.Equal(("pt-BR", 2, true, LanguageReason.NoVersion), await ChosenAsync());
        await SpeakAsync(office, "en");
        Assert.Equal(("es", 5, false, LanguageReason.Chosen), await ChosenAsync("es"));
        Assert.Null(await ChosenAsync("it"));
        Assert.Equal(("en", 4, true, LanguageReason.Debtor), await ChosenAsync());
        await WithdrawAsync(4);
        Assert.Equal(("en", 3, false, LanguageReason.Debtor), await ChosenAsync());
        await WithdrawAsync(3);
        Assert.Equal(("pt-BR", 2, true, LanguageReason.NoVersion), await ChosenAsync());
        await WithdrawAsync(2);
        Assert.Equal(("pt-BR", 1, false, LanguageReason.NoVersion), await ChosenAsync());
        await WithdrawAsync(1);
        Assert.Equal(("pt-BR", null, false, LanguageReason.NoVersion), await ChosenAsync());

        async Task<(string, int?, bool, LanguageReason)?> ChosenAsync(string? chosen = null)
        {
            var found = await CollectedCase.CaseAsync(office, id);
            return (await office.InScopeAsync(s => s.GetRequiredService<OfficeTemplates>().FindAsync(Reminder, found, chosen, Ct)))?.Wording is { } w
                ? (w.Language, w.Number, w.ForClient, w.Reason)
                : null;
        }

        Task WithdrawAsync(int number) => office.InScopeAsync(async s => (await s.GetRequiredService<WithdrawTemplateVersion>().HandleAsync(
            (await s.GetRequiredService<AppDb>().TemplateVersions.SingleAsync(v => v.Number == number, Ct)).Id, Ct)).Value);
    }

    [Fact]
    public async Task A_flow_writes_to_an_English_speaking_debtor_in_English_subject_and_amounts_too()
    {
        await using var office = await TestOffice.StartAsync();
        var portfolio = await CollectedCase.PlanAsync(office);
        await SpeakAsync(office, "en");
        await AddAsync(office, null, "en");

        await CollectedCase.ApproveAsync(office, portfolio);
        await CollectedCase.PumpAsync(office);

        var mail = await office.ReadAsync(db => db.OutboxMessages.SingleAsync(m => m.NoticeId != null, Ct));
        Assert.Equal("Credor: reminder of R$\u00A01,034.26", mail.Subject);
        Assert.Equal(
            "<p>March 2, 2026, 02 Mar 2026: one thousand thirty-four reais and twenty-six centavos; promissory note; Ana Souza owes; natural person</p>", mail.Html);
        var notice = await office.ReadAsync(db => db.Notices.SingleAsync(Ct));
        Assert.Equal(new WordingChoice("en", 1, false, LanguageReason.Debtor), notice.Wording);
    }

    [Fact]
    public async Task A_letter_that_names_parties_of_other_languages_is_in_the_templates_own()
    {
        await using var office = await TestOffice.StartAsync();
        var client = await office.RegisterClientAsync("Credor");
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa");
        const string File = $"{Carteira.Heading};Idioma\r\nNP-1;;Nota promissória;1.000,00;;10/02/2026;Ana;{Carteira.Ana};ana@exemplo.test;;Bia;{Carteira.Bia};english\r\n"
            + $"NP-2;;Nota promissória;500,00;;10/02/2026;Bia;{Carteira.Bia};bia@exemplo.test;;;;alemão\r\n";
        Assert.Equal(2, (await office.ImportAsync(portfolio, File)).Value.NewCount);
        Assert.Equal(["en", null], await office.ReadAsync(db => db.DebtorProfiles.OrderBy(p => p.Name).Select(p => p.Language).ToListAsync(Ct)));

        Assert.Equal(LanguageReason.Debtor, await ReasonAsync(Reminder));
        Assert.Equal(LanguageReason.Parties, await ReasonAsync("first-letter"));
        Assert.Equal(LanguageReason.Template, await ReasonAsync("monitoria"));
        await SpeakAsync(office, "en");
        Assert.Equal(LanguageReason.Debtor, await ReasonAsync("first-letter"));

        async Task<LanguageReason> ReasonAsync(string key)
        {
            if (!await office.ReadAsync(db => db.TemplateVersions.AnyAsync(v => v.Key == key, Ct)) && key != "monitoria")
            {
                await AddAsync(office, null, "en", key);
            }

            var found = await office.ReadAsync(db => db.CollectionCases.OrderBy(c => c.Number).FirstAsync(Ct));
            return (await office.InScopeAsync(s => s.GetRequiredService<OfficeTemplates>().FindAsync(key, found, null, Ct)))!.Wording!.Reason;
        }
    }

    [Theory]
    [InlineData("en", false, "R$\u00A01,234.56|02 Mar 2026|March 2, 2026|A, B and C|are|one thousand two hundred thirty-four reais and fifty-six centavos")]
    [InlineData("en", true, "€1,234.56|02 Mar 2026|March 2, 2026|A, B and C|are|one thousand two hundred thirty-four euros and fifty-six cents")]
    [InlineData("pt-BR", false, "R$\u00A01.234,56|02/03/2026|2 de março de 2026|A, B e C|are|mil, duzentos e trinta e quatro reais e cinquenta e seis centavos")]
    [InlineData("es", false, "R$\u00A01.234,56|02/03/2026|2 de marzo de 2026|A, B y C|are")]
    [InlineData("es", true, "1.234,56\u00A0€|02/03/2026|2 de marzo de 2026|A, B y C|are")]
    [InlineData("it", false, "R$\u00A01.234,56|02/03/2026|2 marzo 2026|A, B e C|are")]
    public void A_language_has_its_way_to_write_values(string language, bool euros, string expected)
    {
        const string Values = "{{ valor | moeda }}|{{ dia | data }}|{{ dia | data_extenso }}|{{ nomes | lista }}|{{ nomes | concorda: \"is\", \"are\" }}";
        var words = expected.Count(c => c == '|') == 5 ? "|{{ valor | extenso }}" : "";
        var filled = TextTemplate.ParseText(Values + words, PetitionFilters.In(language, euros)).Value
            .Fill(TemplateModel.Of(new Dictionary<string, object?> { ["valor"] = 1234.56m, ["dia"] = new DateOnly(2026, 3, 2), ["nomes"] = new[] { "A", "B", "C" } }));

        Assert.Equal(expected, filled.Value);
    }

    [Theory]
    [InlineData("es", "{{ valor_causa | extenso }}", "UnknownFilter")]
    [InlineData("en", "{{ devedores | concorda: \"he\", \"she\", \"they\", \"they\" }}", "WrongFilterWords")]
    public void What_a_language_does_not_write_is_refused_at_once(string language, string tag, string code) =>
        Assert.Equal(code, Assert.Single(TextTemplate.ParseText(tag, PetitionFilters.In(language, false)).Value.Check(TemplateShape.Of<CaseDocument>())).Code);

    private static Task<bool> SpeakAsync(TestOffice office, string? language) => office.InScopeAsync(async s =>
    {
        foreach (var profile in await s.GetRequiredService<AppDb>().DebtorProfiles.AsNoTracking().ToListAsync(Ct))
        {
            Assert.False((await s.GetRequiredService<ChooseLanguage>().HandleAsync(new(profile.DebtorId, profile.ClientId, language), Ct)).Failed);
        }

        return true;
    });

    private static async Task AddAsync(TestOffice office, ClientId? client, string language, string key = Reminder)
    {
        var file = key == Reminder
            ? System.Text.Encoding.UTF8.GetBytes(
                language == "en"
                    ? "<p>{{ data | data_extenso }}, {{ data | data }}: {{ calculo.total | extenso }}; {{ titulos | lista: \"especie\" }}; {{ devedor.nome }} {{ devedores | concorda: \"owes\", \"owe\" }}; {{ devedor.qualificacao }}</p>"
                    : "<p>{{ devedor.nome }}</p>")
            : PlainLetter.With("Dear {{ devedor.nome }}");
        var added = await office.InScopeAsync(s => s.GetRequiredService<AddTemplateVersion>().HandleAsync(
            new(key, client, new ScannedFile("x", file), language == "pt-BR" ? null : "{{ credor.nome }}: reminder of {{ calculo.total | moeda }}", language), Ct));
        Assert.Empty(added.Value.Problems);
    }
}
