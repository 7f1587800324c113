using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Payments;

/// <summary>Writes the receipt of a payment, naming what it paid: the debtor's proof (CC arts. 319 and 320).</summary>
public sealed class PaymentReceipt(AppDb db, DocumentStore store, IOptions<OfficeOptions> office, CurrentUser user, OfficeClock clock) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <summary>Adds the receipt to the case; the caller saves.</summary>
    public async Task<DocumentId> ComposeAsync(
        CollectionCase collectionCase, Payment payment, IReadOnlyList<Allocation> allocations, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        ArgumentNullException.ThrowIfNull(payment);
        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == collectionCase.ClientId, ct);
        var debtor = await db.Debtors.AsNoTracking().SingleAsync(d => d.Id == collectionCase.DebtorId, ct);
        var profile = await db.DebtorProfiles.AsNoTracking()
            .SingleAsync(p => p.DebtorId == collectionCase.DebtorId && p.ClientId == collectionCase.ClientId, ct);
        var sentence = Portuguese[
            "payments.receipt.text", profile.Name, Formatted(debtor.TaxId), Portuguese.Money(payment.Amount),
            AmountInWords.Of(payment.Amount), payment.PaidOn, client.Name, Formatted(client.TaxId), payment.Reference];
        var page = new PageSetup();
        var pdf = new LayoutDocument(page, Body(collectionCase, payment, sentence, allocations).Blocks)
        {
            Footer = new Flow(new TextStyle(Size: 8)).PageNumbers(office.Value.FirmName, Portuguese["payments.receipt.page"], page.TextWidth).Blocks,
        }.ToPdf(new PdfIdentity(Portuguese["payments.receipt.title"], office.Value.FirmName, Texts.Default, clock.GetUtcNow()));
        var document = StoredDocument.Receive(
            collectionCase.Id, collectionCase.ClientId, DocumentKind.Receipt,
            Portuguese["payments.receipt.name", Portuguese.Money(payment.Amount), payment.PaidOn],
            await store.SaveAsync(pdf, ct),
            string.Create(CultureInfo.InvariantCulture, $"recibo-{collectionCase.Number}-{payment.PaidOn:yyyyMMdd}.pdf"), "application/pdf",
            clock.GetUtcNow(), user.Name);
        db.StoredDocuments.Add(document);
        return document.Id;
    }

    private Flow Body(CollectionCase collectionCase, Payment payment, string sentence, IReadOnlyList<Allocation> allocations)
    {
        var firm = office.Value;
        var flow = new Flow(new TextStyle(Size: 11))
            .Heading(1, Portuguese["payments.receipt.title"])
            .Paragraph(Portuguese["payments.receipt.case", collectionCase.Number])
            .Paragraph(sentence, new ParagraphFormat(TextAlign.Justify, SpaceBefore: 8, SpaceAfter: 12, LineSpacing: 1.2));
        if (allocations.Count > 0)
        {
            flow.Table(table => Rows(table, allocations));
        }

        return flow
            .Paragraph(Portuguese["payments.receipt.balance", Portuguese.Money(payment.BalanceAfter), payment.PaidOn])
            .Paragraph(Portuguese["payments.receipt.law"])
            .Paragraph($"{firm.FirmCity}, {DateInWords.Long(clock.Today)}.", new ParagraphFormat(SpaceBefore: 24, SpaceAfter: 36))
            .Paragraph(firm.FirmName);
    }

    private static void Rows(TableBuilder table, IReadOnlyList<Allocation> allocations)
    {
        table.Column(180).Column(153).Column(120, TextAlign.Right)
            .Header(Portuguese["payments.receipt.titleColumn"], Portuguese["payments.receipt.part"], Portuguese["payments.receipt.amount"]);
        foreach (var part in allocations)
        {
            table.Row(part.Label, Portuguese[$"debts.component.{part.Component}"], Portuguese.Money(part.Amount));
        }

        table.Total(Portuguese["payments.receipt.total"], "", Portuguese.Money(allocations.Sum(a => a.Amount)));
    }

    private static string Formatted(string taxId) => TaxId.Parse(taxId) is { Failed: false } id ? id.Value.Formatted : taxId;
}
