using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Notices;

/// <summary>What the tests of notices do to an office, in the words of the work.</summary>
internal static class NoticeSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<NoticeId> QueueNoticeAsync(this BareOffice office, string key = "step-1", byte[]? attachment = null) =>
        office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var file = await OpenCaseAsync(db);
            var notice = Notice.Queue(
                file.Id, file.ClientId, key, "reminder", NoticeChannel.Email, "Notificação extrajudicial", "devedor@casa.example", null,
                office.Clock.GetUtcNow());
            db.Notices.Add(notice);
            MailAttachment[] attachments = attachment is null
                ? []
                : [MailAttachment.File(await services.GetRequiredService<DocumentStore>().SaveAsync(attachment, Ct), "memoria.pdf", "application/pdf")];
            services.GetRequiredService<Outbox>().Enqueue(
                "notice", key, notice.Recipient, notice.Subject, "<p>Prezado senhor</p>", "Prezado senhor", attachments, notice.Id, file.ClientId);
            await db.SaveChangesAsync(Ct);
            return notice.Id;
        });

    /// <summary>A registered letter that waits in the workflow step "step-ar".</summary>
    public static Task<NoticeId> QueueLetterAsync(this BareOffice office) => office.InScopeAsync(QueueLetterAsync);

    public static async Task<NoticeId> QueueLetterAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var file = await OpenCaseAsync(db);
        var letter = Notice.Queue(
            file.Id, file.ClientId, "letter-1", "formal-notice", NoticeChannel.RegisteredLetter, "Notificação", "Rua A, 1", null,
            services.GetRequiredService<OfficeClock>().GetUtcNow());
        letter.WaitIn("step-ar");
        db.Notices.Add(letter);
        await db.SaveChangesAsync(Ct);
        return letter.Id;
    }

    public static Task<int> PumpAsync(this BareOffice office) =>
        office.InScopeAsync(services => ActivatorUtilities.CreateInstance<OutboxDispatcher>(services).RunAsync(Ct));

    public static Task<OutboxMessage> MailAsync(this BareOffice office) => office.ReadAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(Ct));

    /// <summary>Stands for the waiting time between two attempts.</summary>
    public static Task<int> MakeDueAsync(this BareOffice office) => office.ReadAsync(db => db.OutboxMessages
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, TimeProvider.System.GetUtcNow().AddSeconds(-1)), Ct));

    public static Task<int> SetAsync(this BareOffice office, OutboxStatus status, DateTimeOffset leaseUntil) => office.ReadAsync(db =>
        db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, status).SetProperty(m => m.LeaseUntil, leaseUntil), Ct));

    public static async Task<Problem?> DecideAsync(this BareOffice office, DecideMail.Command command) =>
        (await office.InScopeAsync(services => services.GetRequiredService<DecideMail>().HandleAsync(command, Ct))).Problem;

    public static Task<List<CaseEventKind>> EventsAsync(this BareOffice office) =>
        office.ReadAsync(db => db.CaseEvents.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(Ct));

    /// <summary>A case as an import leaves it: imports write cases in bulk, so the domain has no factory for one.</summary>
    private static async Task<CollectionCase> OpenCaseAsync(AppDb db)
    {
        var file = (CollectionCase)Activator.CreateInstance(typeof(CollectionCase), nonPublic: true)!;
        var entry = db.Entry(file);
        entry.Property(c => c.Id).CurrentValue = CaseId.New();
        entry.Property(c => c.Number).CurrentValue = await db.CollectionCases.CountAsync(Ct) + 1;
        entry.Property(c => c.ClientId).CurrentValue = ClientId.New();
        entry.Property(c => c.PortfolioId).CurrentValue = PortfolioId.New();
        entry.Property(c => c.DebtorId).CurrentValue = DebtorId.New();
        entry.State = EntityState.Added;
        return file;
    }
}
