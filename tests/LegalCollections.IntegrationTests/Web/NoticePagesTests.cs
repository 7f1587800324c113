using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.IntegrationTests.Application.Notices;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>The pages of letters, mail and the demo clock, used as people use them.</summary>
public sealed class NoticePagesTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paralegal_posts_a_letter_from_the_print_queue()
    {
        var letter = await office.InScopeAsync(NoticeSteps.QueueLetterAsync);
        using var visitor = await office.SignInAsAsync(Roles.Paralegal);

        var queue = await visitor.GetPageAsync("/printqueue");
        var after = await visitor.SubmitAsync(queue, "form[action*='posted']", ("trackingCode", "RR473124829BR"));

        Assert.Contains("Postagem registrada.", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("RR473124829BR", await office.ReadAsync(db => db.Notices.Where(n => n.Id == letter).Select(n => n.TrackingCode).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_mail_is_shown_with_its_html_locked_in_a_sandbox_and_can_be_decided()
    {
        var id = await office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var mail = services.GetRequiredService<Outbox>().Enqueue(
                "notice", "page-1", "devedor@casa.example", "Lembrete", "<script>alert(1)</script><p>Olá</p>", "Olá");
            await db.SaveChangesAsync(Ct);
            await db.OutboxMessages.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, OutboxStatus.Uncertain), Ct);
            return mail.Id;
        });
        using var visitor = await office.SignInAsAsync(Roles.Lawyer);

        var list = await visitor.GetPageAsync("/mail?status=Uncertain");
        var page = await visitor.GetPageAsync($"/mail/message/{id}");
        var after = await visitor.SubmitAsync(page, "form[action*='decide']", ("reason", "Confirmado no servidor"), ("sendAgain", "false"));

        Assert.Contains("Lembrete", list.Body!.TextContent, StringComparison.Ordinal);
        var frame = Assert.Single(page.QuerySelectorAll("iframe"));
        Assert.Equal("", frame.GetAttribute("sandbox"));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("O e-mail foi registrado como enviado.", after.Body!.TextContent, StringComparison.Ordinal);
        using var eml = await visitor.Http.GetAsync(new Uri($"/mail/file/{id}", UriKind.Relative), Ct);
        Assert.Equal("message/rfc822", eml.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_lawyer_advances_the_clock_from_its_bar_and_a_collector_sees_no_bar()
    {
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        using var collector = await office.SignInAsAsync(Roles.Collector);
        var today = office.Clock.Today;

        await lawyer.SubmitAsync(await lawyer.GetPageAsync("/"), "form[action='/clock/advance']", ("step", "Day"));
        await office.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ClockWalk>().Completion;
            return 0;
        });

        Assert.Equal(today.AddDays(1), office.Clock.Today);
        Assert.Empty((await collector.GetPageAsync("/")).QuerySelectorAll(".clock-bar"));
    }
}
