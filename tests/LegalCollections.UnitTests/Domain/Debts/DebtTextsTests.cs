using System.Text.Json;
using System.Text.RegularExpressions;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed partial class DebtTextsTests
{
    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, Dictionary<string, string>> Texts = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
        File.ReadAllText(Path.Combine(Root, "src", "LegalCollections.Application", "Texts", "debts.json")))!;

    [Fact]
    public void Every_text_stands_in_both_languages_with_the_same_places()
        => Assert.All(Texts, text =>
        {
            Assert.Equal(["en", "pt-BR"], text.Value.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(Places(text.Value["pt-BR"]), Places(text.Value["en"]));
        });

    [Fact]
    public void Every_value_that_a_page_may_show_has_a_text()
        => Assert.All(
            [.. Keys<DebtComponent>("component"), .. Keys<InstrumentKind>("instrument"), .. Keys<IndexSeries>("series"), .. Keys<LimitedAction>("limitedAction"),
                .. Keys<ActionPath>("path"), .. Keys<RequiredPaper>("paper"), .. Keys<InstallmentMethod>("plan"),
                .. Practice<TlMonthRule>(), .. Practice<CrossingRule>(), .. Practice<MoneyRounding>(), .. Practice<InterestPeriods>(),
                .. Practice<CorrectionPeriods>(), .. Practice<SelicClosing>(), .. Practice<ImputationOrder>()],
            key => Assert.Contains(key, Texts.Keys));

    [Fact]
    public void Every_component_that_may_be_waived_has_a_line()
        => Assert.All(
            Enum.GetValues<DebtComponent>().Except([DebtComponent.Payment, DebtComponent.Waiver]), component => Assert.Contains($"debts.line.waiver{component}", Texts.Keys));

    [Fact]
    public void Every_key_and_refusal_written_in_the_rules_has_a_text()
    {
        var sources = new[] { "Debts", "JudicialCases", "Agreements" }
            .SelectMany(slice => Directory.EnumerateFiles(Path.Combine(Root, "src", "LegalCollections.Domain", slice), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .ToArray();
        var keys = sources.SelectMany(source => TextKey().Matches(source)).Select(match => match.Groups[1].Value).ToArray();
        var problems = sources.SelectMany(source => ProblemCode().Matches(source)).Select(match => "problem." + match.Groups[1].Value).ToArray();

        Assert.True(keys.Length >= 15 && problems.Length >= 10);
        Assert.All(keys.Concat(problems), key => Assert.Contains(key, Texts.Keys));
    }

    private static IEnumerable<string> Practice<T>() where T : struct, Enum => Keys<T>($"practice.{typeof(T).Name}");

    private static IEnumerable<string> Keys<T>(string group) where T : struct, Enum
        => Enum.GetNames<T>().Select(name => $"debts.{group}.{name}");

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LegalCollections.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"""(debts\.(?:line|venue)\.\w+)""")]
    private static partial Regex TextKey();

    [GeneratedRegex(@"new(?: Problem)?\(""(debts\.\w+)""")]
    private static partial Regex ProblemCode();

    [GeneratedRegex(@"\{\d+(?::[^}]+)?\}")]
    private static partial Regex Place();
}
