using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Notices;

/// <summary>The way of a registered letter from the printer to the signed AR, as people record it.</summary>
public sealed class LetterTests
{
    /// <summary>UPU S10 check digit of 47312482, by hand: 8·4+6·7+4·3+2·1+3·2+5·4+9·8+7·2 = 200; 200 mod 11 = 2; 11 − 2 = 9.</summary>
    private const string Code = "RR473124829BR";

    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivered_letter_keeps_its_receipt_and_wakes_the_waiting_step()
    {
        await using var office = await BareOffice.StartAsync();
        var letter = await office.QueueLetterAsync();

        Assert.Null(await Run<MarkPrinted, int>(office, u => u.HandleAsync(new([letter]), Ct)));
        Assert.Null(await Run<RecordPosting, Done>(office, u => u.HandleAsync(new(letter, Today, "rr 473 124 829 br"), Ct)));
        Assert.Null(await Run<RecordDelivery, Done>(office, u => u.HandleAsync(new(letter, Today, new ScannedFile("x.exe", Png)), Ct)));

        var notice = await office.ReadAsync(db => db.Notices.SingleAsync(Ct));
        Assert.Equal((NoticeStatus.Delivered, Today, Code), (notice.Status, notice.DeliveredOn, notice.TrackingCode));
        var receipt = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(Ct));
        Assert.Equal((notice.ReceiptId, "image/png", $"AR-{Code}.png"), (receipt.Id, receipt.ContentType, receipt.FileName));
        Assert.Equal(Png, await office.InScopeAsync(s => s.GetRequiredService<DocumentStore>().LoadAsync(receipt.FileHash!, Ct)));
        Assert.Equal([CaseEventKind.LetterPrinted, CaseEventKind.LetterPosted, CaseEventKind.LetterDelivered], await office.EventsAsync());
        var signal = await office.ReadAsync(db => db.WorkflowSignals.SingleAsync(Ct));
        Assert.Equal(("step-ar", """{"outcome":"Delivered"}"""), (signal.BookmarkId, signal.Payload));
    }

    [Fact]
    public async Task A_returned_letter_tells_why_and_wakes_the_waiting_step()
    {
        await using var office = await BareOffice.StartAsync();
        var letter = await office.QueueLetterAsync();
        await Run<RecordPosting, Done>(office, u => u.HandleAsync(new(letter, Today, Code), Ct));

        Assert.Null(await Run<RecordReturn, Done>(office, u => u.HandleAsync(new(letter, Today, " Mudou-se ", null), Ct)));

        var notice = await office.ReadAsync(db => db.Notices.SingleAsync(Ct));
        Assert.Equal((NoticeStatus.Returned, "Mudou-se"), (notice.Status, notice.ReturnReason));
        Assert.Equal("""{"outcome":"Returned"}""", (await office.ReadAsync(db => db.WorkflowSignals.SingleAsync(Ct))).Payload);
    }

    [Theory]
    [InlineData("RR473124828BR", 0, "WrongDigit")]
    [InlineData(Code, 1, "InFuture")]
    [InlineData(Code, -1, "BeforeNotice")]
    public async Task A_posting_that_cannot_be_true_is_refused(string code, int days, string problem)
    {
        await using var office = await BareOffice.StartAsync();
        var letter = await office.QueueLetterAsync();

        var refusal = await Run<RecordPosting, Done>(office, u => u.HandleAsync(new(letter, Today.AddDays(days), code), Ct));

        Assert.EndsWith(problem, refusal?.Code, StringComparison.Ordinal);
        Assert.Equal(NoticeStatus.ToPrint, (await office.ReadAsync(db => db.Notices.SingleAsync(Ct))).Status);
    }

    [Fact]
    public async Task A_receipt_that_is_no_image_is_refused_and_nothing_is_recorded()
    {
        await using var office = await BareOffice.StartAsync();
        var letter = await office.QueueLetterAsync();
        await Run<RecordPosting, Done>(office, u => u.HandleAsync(new(letter, Today, Code), Ct));

        var refusal = await Run<RecordDelivery, Done>(
            office, u => u.HandleAsync(new(letter, Today, new ScannedFile("ar.png", "MZ\0\0"u8.ToArray())), Ct));

        Assert.Equal("documents.ScanType", refusal?.Code);
        Assert.Equal(NoticeStatus.Posted, (await office.ReadAsync(db => db.Notices.SingleAsync(Ct))).Status);
        Assert.Empty(await office.ReadAsync(db => db.WorkflowSignals.ToListAsync(Ct)));
    }

    [Theory]
    [InlineData(Code, "Carta postada: Carta de cobrança (objeto RR473124829BR)")]
    [InlineData("–", "Carta postada: Carta de cobrança")]
    public void The_timeline_names_the_object_of_a_letter_that_has_one(string code, string sentence) =>
        Assert.Equal(sentence, EventWording.Sentence(Texts.In(CultureInfo.GetCultureInfo("pt-BR")), CaseEventKind.LetterPosted, ["Carta de cobrança", code]));

    private static async Task<Problem?> Run<TUseCase, TValue>(BareOffice office, Func<TUseCase, Task<Result<TValue>>> act)
        where TUseCase : notnull =>
        (await office.InScopeAsync(services => act(services.GetRequiredService<TUseCase>()))).Problem;
}
