using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Web.Hosting;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>Every word a person reads exists in both languages, and money and days are written and read as they write them.</summary>
[Trait("Database", "None")]
public sealed partial class TextTests
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo("pt-BR"));
    private static readonly Wording English = Texts.In(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Every_text_is_written_in_both_languages_with_the_same_placeholders()
    {
        Assert.All(Texts.All, text =>
        {
            Assert.Equal(["en", "pt-BR"], text.Value.Keys.Order(StringComparer.Ordinal));
            Assert.All(text.Value.Values, sentence => Assert.False(string.IsNullOrWhiteSpace(sentence), text.Key));
            Assert.True(Placeholders(text.Value["en"]).SetEquals(Placeholders(text.Value["pt-BR"])), text.Key);
        });
    }

    [Fact]
    public void Every_text_that_code_or_a_view_names_exists()
    {
        var named = Repository.TextFiles
            .Where(file => file.StartsWith("src/LegalCollections.Web/Features", StringComparison.Ordinal))
            .SelectMany(file => Named().Matches(Repository.Read(file)).Select(match => (Key: match.Groups[1].Value, File: file)))
            .ToList();

        var missing = named.Where(name => !Texts.All.ContainsKey(name.Key)).ToList();

        Assert.True(named.Count > 100);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_act_and_every_role_has_a_label()
    {
        Assert.All(Enum.GetValues<Act>(), act => Assert.Contains($"enum.Act.{act}", Texts.All.Keys));
        Assert.All(Roles.All, role => Assert.Contains("role." + role, Texts.All.Keys));
        Assert.All(LegalCollections.Web.Features.Shared.Navigation.All, item => Assert.Contains("shell.nav." + item.Key, Texts.All.Keys));
    }

    [Fact]
    public void Money_and_days_are_written_as_each_language_writes_them()
    {
        Assert.Equal("R$\u00A01.234,56", Portuguese.Money(1234.56m));
        Assert.Equal("R$\u00A01,234.56", English.Money(1234.56m));
        Assert.Equal("−R$\u00A00,50", Portuguese.Money(-0.5m));
        Assert.Equal("10,5%", Portuguese.Percent(0.105m));
        Assert.Equal("segunda-feira, 30/11/2026", Portuguese.LongDate(new DateOnly(2026, 11, 30)));
        Assert.Equal("30 Nov 2026", English.Date(new DateOnly(2026, 11, 30)));
        Assert.Equal("05/01/2026 23:30", Portuguese.Instant(new DateTimeOffset(2026, 1, 6, 2, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_refusal_is_told_with_its_figures_and_a_missing_text_is_seen()
    {
        Assert.Equal("Já existe um usuário com o e-mail a@b.test.", Portuguese.Problem(new Problem("identity.EmailTaken", null, "a@b.test")));
        Assert.Equal("⟦no.such.text⟧", English["no.such.text"]);
    }

    [Theory]
    [InlineData("1.234,56", "pt-BR", 1234.56)]
    [InlineData("1,234.56", "pt-BR", 1234.56)]
    [InlineData("1234.56", "pt-BR", 1234.56)]
    [InlineData("1.234", "pt-BR", 1234.0)]
    [InlineData("1.5", "pt-BR", 1.5)]
    [InlineData("R$ 1.234.567,89", "pt-BR", 1234567.89)]
    [InlineData("-10,5", "pt-BR", -10.5)]
    [InlineData("1,234", "en", 1234.0)]
    [InlineData("1234,56", "en", 1234.56)]
    [InlineData("1,234.56", "en", 1234.56)]
    [InlineData("=1+1", "pt-BR", null)]
    [InlineData("1,2,3", "pt-BR", null)]
    public void Amounts_are_read_as_people_type_them(string typed, string language, double? expected)
    {
        Assert.Equal((decimal?)expected, DecimalInput.Read(typed, CultureInfo.GetCultureInfo(language)));
    }

    private static HashSet<string> Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""(?:\b(?:T|words)\[|Display\(Name = |hint=)"([\w.]+\w)"[\],) >]""")]
    private static partial Regex Named();
}
