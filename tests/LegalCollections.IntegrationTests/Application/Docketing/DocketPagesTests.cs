using System.Net;
using AngleSharp.Dom;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>The pages on which the office keeps its deadlines in hand.</summary>
public sealed class DocketPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calendar_program_reads_a_persons_deadlines_until_the_address_is_revoked()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var deadline = await office.ReplyOfJuneAsync(lawsuit);
        using var paralegal = await office.SignInAsAsync(Roles.Paralegal);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        using var program = office.Visit();

        var mine = await AddressAsync(paralegal);
        var calendar = await program.Http.GetStringAsync(new Uri(mine), Ct);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260625\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("1000001-09.2026.8.26.0114", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        var debtor = await office.ReadAsync(db => db.DebtorProfiles.Select(p => p.Name).SingleAsync(Ct));
        Assert.DoesNotContain(debtor, calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("VEVENT", await program.Http.GetStringAsync(new Uri(await AddressAsync(lawyer)), Ct), StringComparison.Ordinal); // the lawyer has yet to read it
        Assert.DoesNotContain(mine.Split('/')[^1][..^4], await office.ReadAsync(db => db.CalendarFeeds.Select(f => f.TokenHash).ToListAsync(Ct)));

        await paralegal.SubmitAsync(await paralegal.GetPageAsync("/docket/feed"), "#revoke");
        Assert.Equal(HttpStatusCode.NotFound, (await program.Http.GetAsync(new Uri(mine), Ct)).StatusCode);
        Assert.Equal(DeadlineState.Open, deadline.State);
    }

    [Fact]
    public async Task A_partner_sees_the_load_records_an_absence_and_hands_deadlines_over_after_a_preview()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        await office.ReplyOfJuneAsync(lawsuit);
        var (lawyer, paralegal) = (await office.LawyerAsync(), await office.PersonAsync(Roles.Paralegal));
        office.Clock.StandAt(office.Clock.At(new DateOnly(2026, 6, 22), new TimeOnly(9, 0)));
        using var partner = await office.SignInAsAsync(Roles.Partner);
        var me = await office.PersonAsync(Roles.Partner);

        var team = await partner.GetPageAsync("/docket/team");
        AssertWorded(team);
        var refused = await partner.SubmitAsync(
            team, "#absence", ("Form.Person", $"{lawyer.Id}"), ("Form.Substitute", $"{lawyer.Id}"), ("Form.From", "2026-06-22"), ("Form.To", "2026-06-26"));
        Assert.Equal("true", refused.QuerySelector("#Form_Substitute")!.GetAttribute("aria-invalid"));
        var away = await partner.SubmitAsync(refused, "#absence", ("Form.Substitute", $"{me.Id}"));
        Assert.Contains("Test lawyer: 22/06/2026 a 26/06/2026", TextOf(away), StringComparison.Ordinal);

        var preview = await partner.GetPageAsync($"/docket/team/handover?from={lawyer.Id}&to={me.Id}");
        AssertWorded(preview);
        Assert.Contains("1 prazo mudaria de mãos", TextOf(preview), StringComparison.Ordinal);
        Assert.Equal(lawyer.UserId, (await office.ReadAsync(db => db.Deadlines.SingleAsync(Ct))).LawyerId);
        await partner.SubmitAsync(preview, "#hand-over");
        Assert.Equal((me.UserId, paralegal.UserId), await office.ReadAsync(db => db.Deadlines.Select(d => new ValueTuple<UserId, UserId>(d.LawyerId, d.ParalegalId!.Value)).SingleAsync(Ct)));

        // A paralegal cannot become the responsible lawyer.
        var wrong = await partner.SubmitAsync(await partner.GetPageAsync($"/docket/team/handover?from={me.Id}&to={paralegal.Id}"), "#hand-over");
        Assert.NotNull(wrong.QuerySelector(".alert-danger"));
    }

    [Fact]
    public async Task A_team_is_formed_on_its_page_and_its_agenda_and_load_hold_what_its_members_answer_for()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        await office.ReplyOfJuneAsync(lawsuit);
        var paralegal = await office.PersonAsync(Roles.Paralegal);
        office.Clock.StandAt(office.Clock.At(new DateOnly(2026, 6, 22), new TimeOnly(9, 0)));
        using var partner = await office.SignInAsAsync(Roles.Partner);
        var me = await office.PersonAsync(Roles.Partner);

        var page = await partner.GetPageAsync("/docket/team");
        var formed = await partner.SubmitAsync(page, "form[action$='teams']", ("name", "Execuções"), ("members", $"{paralegal.Id}"));
        AssertWorded(formed);
        var team = await office.ReadAsync(db => db.Teams.SingleAsync(Ct));
        Assert.Equal((paralegal.UserId, "Execuções"), (Assert.Single(team.Members), team.Name));
        Assert.Equal("1", formed.QuerySelector("tbody tr .fw-bold")!.TextContent);
        Assert.Contains("1000001-09.2026.8.26.0114", TextOf(await partner.GetPageAsync($"/deadlines?who={team.Id}&view=List")), StringComparison.Ordinal);

        // A team without the people who answer for it shows nothing.
        Assert.False((await office.ActAsync<Teams, Result<Team>>(me, use => use.SaveAsync(new(team.Id, "Execuções", [me.UserId]), Ct))).Failed);
        Assert.DoesNotContain("1000001-09.2026.8.26.0114", TextOf(await partner.GetPageAsync($"/deadlines?who={team.Id}&view=List")), StringComparison.Ordinal);
        Assert.Equal("deadlines.TeamNameTaken", (await office.ActAsync<Teams, Result<Team>>(me, use => use.SaveAsync(new(null, "Execuções", [me.UserId]), Ct))).Problem!.Code);
    }

    [Fact]
    public async Task A_team_whose_name_another_person_gave_at_that_moment_is_refused_as_usual()
    {
        await using var office = await TestOffice.StartAsync();
        var me = await office.PersonAsync(Roles.Partner);
        Result<Team>? first = null;
        var members = new InterruptedMembers(me.UserId, meanwhile: () => first = SaveAsync([me.UserId]).GetAwaiter().GetResult());

        var second = await SaveAsync(members);

        Assert.Equal((null, "deadlines.TeamNameTaken"), (first!.Value.Problem, second.Problem!.Code));

        Task<Result<Team>> SaveAsync(IReadOnlyCollection<UserId> people) => Task.Run(
            () => office.InScopeAsync(services => services.GetRequiredService<Teams>().SaveAsync(new(null, "Recursos", people), Ct), me));
    }

    [Fact]
    public async Task A_pasted_act_is_previewed_with_its_problems_recorded_and_decided_on_the_pages()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        await office.ReplyOfJuneAsync(lawsuit);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        var page = await lawyer.GetPageAsync("/docket/acts");
        AssertWorded(page);
        var wrong = await lawyer.SubmitAsync(page, "#act", ("Act.Law", "Portaria 9/2026"), ("Act.Text", "25/06/2026 (sexta-feira) Jogo"));
        Assert.Contains("O dia da semana não confere", TextOf(wrong), StringComparison.Ordinal);
        var shifts = await lawyer.SubmitAsync(wrong, "#act", ("Act.Text", "25/06/2026 (quinta-feira) Jogo"));
        AssertWorded(shifts);
        Assert.Contains("sexta-feira, 26/06/2026", TextOf(shifts), StringComparison.Ordinal);
        AssertWorded(await lawyer.GetPageAsync("/docket/acts"));
        var calendar = await lawyer.GetPageAsync("/calendars/tjsp/2026");
        Assert.Contains("Portaria 9/2026", TextOf(calendar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filed_case_without_a_deadline_is_counted_on_the_first_page_until_a_publication_brings_one()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);

        Assert.Contains("1 caso está sem prazo nem próximo passo.", TextOf(await lawyer.GetPageAsync("/")), StringComparison.Ordinal);
        Assert.Single((await lawyer.GetPageAsync("/cases?adrift=true")).QuerySelectorAll("main tbody tr"));
        await office.ReplyOfJuneAsync(lawsuit);
        Assert.DoesNotContain("sem prazo nem próximo passo.", TextOf(await lawyer.GetPageAsync("/")), StringComparison.Ordinal);
        Assert.Empty((await lawyer.GetPageAsync("/cases?adrift=true")).QuerySelectorAll("main tbody tr"));
    }

    [Theory]
    [InlineData(Roles.Paralegal)]
    [InlineData(Roles.Partner)]
    public async Task Every_page_opens_with_its_texts_in_both_languages(string role)
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        await office.ReplyOfJuneAsync(lawsuit);
        using var person = await office.SignInAsAsync(role);

        foreach (var address in new[]
        {
            "/deadlines", "/deadlines?view=Day&on=2026-06-25&who=all", "/deadlines?view=Week&on=2026-06-25", "/deadlines?view=Month&on=2026-06-25", "/deadlines?view=List&done=true",
            "/docket/team", "/docket/team/handover", "/docket/acts", "/docket/shifts", "/docket/register?verify=true", "/docket/safety", "/docket/feed",
        })
        {
            AssertWorded(await person.GetPageAsync(address));
        }
    }

    private static async Task<string> AddressAsync(Visitor visitor)
    {
        var page = await visitor.SubmitAsync(await visitor.GetPageAsync("/docket/feed"), "#open");
        return page.QuerySelector("#address")!.TextContent.Trim();
    }

    private static string TextOf(IDocument page) => string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void AssertWorded(IDocument page) => Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

    /// <summary>Lets something happen between the question for the name and the saving: when it is read for the second time.</summary>
    private sealed class InterruptedMembers(UserId member, Action meanwhile) : IReadOnlyCollection<UserId>
    {
        private int _readings;

        public int Count => 1;

        public IEnumerator<UserId> GetEnumerator()
        {
            if (++_readings == 2)
            {
                meanwhile();
            }

            yield return member;
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
