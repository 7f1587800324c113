using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Notices;

/// <summary>Makes a notice of a case: an e-mail into the outbox or a letter into the print queue, once per workflow step; nothing of what has prescribed.</summary>
public sealed class NoticeComposer(
    AppDb db, TemplateLibrary library, OfficeTemplates templates, CaseDocumentBuilder builder, ComposeDocument compose, ICaseStory story, NoticeDispatch dispatch, Timeline timeline, OfficeClock clock) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    public const string NoAddress = "notices.NoAddress";

    public sealed record Command(CaseId CaseId, string IdempotencyKey, string TemplateKey, NoticeChannel Channel, int TermInDays);

    public async Task<Result<Notice>> ComposeAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.Notices.FirstOrDefaultAsync(n => n.IdempotencyKey == command.IdempotencyKey, ct) is { } existing)
        {
            return existing;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([command.CaseId], ct))!;
        var profile = await db.DebtorProfiles.AsNoTracking()
            .SingleAsync(p => p.DebtorId == collectionCase.DebtorId && p.ClientId == collectionCase.ClientId, ct);
        var notice = command.Channel == NoticeChannel.Email
            ? await EmailAsync(command, collectionCase, profile, ct)
            : await LetterAsync(command, collectionCase, profile, ct);
        if (notice.Problem is { Code: DebtProblems.PrescribedCode } refusal)
        {
            timeline.Add(collectionCase, CaseEventKind.Note, Portuguese["notices.notSent", refusal]);
        }

        return notice;
    }

    private async Task<Result<Notice>> EmailAsync(Command command, CollectionCase collectionCase, DebtorProfile profile, CancellationToken ct)
    {
        if (profile.Email is not { Length: > 0 } address)
        {
            return new Problem(NoAddress, null, collectionCase.Number);
        }

        if (await templates.FindAsync(command.TemplateKey, collectionCase, null, ct) is not { IsWord: false } template)
        {
            return DocumentProblems.UnknownTemplate(command.TemplateKey);
        }

        var model = await builder.BuildAsync(collectionCase, null, null, command.TermInDays, ct, language: template.Language);
        if (model.Failed)
        {
            return model.Problem;
        }

        var html = library.Html(template).Fill(TemplateModel.Of(model.Value));
        var subject = library.Subject(template).Fill(TemplateModel.Of(model.Value));
        if (html.Failed || subject.Failed)
        {
            return DocumentProblems.CannotFill([.. html.Problems, .. subject.Problems]);
        }

        var notice = Notice.Queue(
            collectionCase.Id, collectionCase.ClientId, command.IdempotencyKey, template.Key, NoticeChannel.Email, subject.Value, address, null, clock.GetUtcNow(), template.Wording);
        dispatch.Email(collectionCase, notice, html.Value);
        return notice;
    }

    private async Task<Result<Notice>> LetterAsync(Command command, CollectionCase collectionCase, DebtorProfile profile, CancellationToken ct)
    {
        if (profile is not { Street.Length: > 0, City.Length: > 0 })
        {
            return new Problem(NoAddress, null, collectionCase.Number);
        }

        var kind = command.Channel == NoticeChannel.RegisteredLetter ? DocumentKind.FormalNotice : DocumentKind.Letter;
        var composed = await compose.HandleAsync(
            new ComposeDocument.Command(collectionCase, command.TemplateKey, kind, TermInDays: command.TermInDays) { Story = await story.OfAsync(collectionCase.Id, ct) }, ct);
        if (composed.Failed)
        {
            return composed.Problem;
        }

        var document = composed.Value.Document;
        var notice = Notice.Queue(
            collectionCase.Id, collectionCase.ClientId, command.IdempotencyKey, command.TemplateKey, command.Channel, document.Title,
            $"{profile.Name}\n{profile.Street}\n{profile.PostalCode} {profile.City}/{profile.State}", document.Id, clock.GetUtcNow(), document.Wording);
        dispatch.Letter(collectionCase, notice, document);
        return notice;
    }
}
