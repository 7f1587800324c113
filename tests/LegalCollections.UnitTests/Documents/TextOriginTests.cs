using System.Diagnostics;
using LegalCollections.Documents.Templates;

namespace LegalCollections.UnitTests.Documents;

public sealed class TextOriginTests
{
    private static readonly string[] Template =
    [
        "AÇÃO MONITÓRIA",
        "em face de {{ devedor.nome | maiusculas }}, CNPJ nº {{ devedor.documento }}, pelos fatos a seguir.",
        "{{#each titulos}}{{ especie }} nº {{ numero }}, com vencimento em {{ vencimento | data }};{{/each}}",
        "Nestes termos, pede deferimento.",
    ];

    private static readonly string[] Written =
    [
        "AÇÃO MONITÓRIA",
        "em face de MERCADO DE FRUTAS E VERDURAS LTDA., CNPJ nº 45.723.174/0001-10, pelos fatos a seguir.",
        "duplicata nº 7/2, com vencimento em 10/11/2025;",
        "Nestes termos, pede deferimento.",
    ];

    [Fact]
    public void What_the_case_filled_in_is_told_from_what_stands_in_the_template()
    {
        var traced = TextOrigin.Trace(Template, Written, Written);

        Assert.Equal([" MERCADO DE FRUTAS E VERDURAS LTDA.", " 45.723.174/0001-10", "duplicata", " 7/2", " 10/11/2025"], Texts(traced, TextSource.Filled));
        Assert.Equal(Written, traced.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))));
        Assert.DoesNotContain(traced, paragraph => paragraph.IsChanged);
    }

    [Fact]
    public void What_a_person_added_and_took_out_is_marked_in_its_place()
    {
        string[] current = [Written[0], Written[1].Replace("pelos fatos", "pelos graves fatos", StringComparison.Ordinal), "Requer prioridade.", Written[3]];

        var traced = TextOrigin.Trace(Template, Written, current);

        Assert.Equal([" graves", "Requer prioridade."], Texts(traced, TextSource.Added));
        Assert.Equal(["duplicata nº 7/2, com vencimento em 10/11/2025;"], Texts(traced, TextSource.Removed));
        Assert.Equal([false, true, true, true, false], traced.Select(paragraph => paragraph.IsChanged));
    }

    [Fact]
    public void Without_the_template_only_the_changes_of_people_are_told()
    {
        var traced = TextOrigin.Trace(null, Written, [.. Written, "P. S."]);

        Assert.Empty(Texts(traced, TextSource.Filled));
        Assert.Equal(["P. S."], Texts(traced, TextSource.Added));
    }

    [Fact]
    public void A_paragraph_taken_out_at_the_end_is_told_after_the_last_one_that_stays() =>
        Assert.Equal([Written[3]], Texts([TextOrigin.Trace(Template, Written, Written[..3])[^1]], TextSource.Removed));

    [Fact]
    public void A_fragment_stands_in_the_place_of_its_tag()
    {
        var fragment = WordFile.With(WordFile.P("{{ credor.nome }}, pessoa jurídica"));

        var paragraphs = TextOrigin.WithFragments(["{{> credor }} vem propor", "{{> credor }}"], _ => fragment);

        Assert.Equal(["{{ credor.nome }}, pessoa jurídica vem propor", "{{ credor.nome }}, pessoa jurídica"], paragraphs);
    }

    [Fact]
    public void A_draft_of_fifty_thousand_words_is_compared_without_waiting()
    {
        var words = Enumerable.Range(0, 50_000).Select(n => $"palavra{n}").ToArray();
        var watch = Stopwatch.StartNew();

        var traced = TextOrigin.Trace(Template, words, [.. words.Reverse()]);

        Assert.NotEmpty(traced);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    private static IEnumerable<string> Texts(IReadOnlyList<TracedParagraph> traced, TextSource source) =>
        traced.SelectMany(paragraph => paragraph.Runs).Where(run => run.Source == source).Select(run => run.Text);
}
