using LegalCollections.Application.Documents;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Notices;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Notices.Activities;

/// <summary>Sends a notice to the debtor; a registered letter waits for its delivery or return.</summary>
[Activity("LegalCollections.SendNotice", Category = "Comunicação", DisplayName = "Enviar comunicação",
    Description = "Envia e-mail, carta ou carta com AR a partir de um modelo.", Outcomes = ["Done", "NoAddress", "Delivered", "Returned"])]
[Keys("template", typeof(TemplateLibrary), nameof(TemplateLibrary.NoticeKeys), Words = nameof(TemplateLibrary.TitleOf), Beside = "channel", Fits = nameof(TemplateLibrary.GoesBy))]
[Keys("channel", typeof(NoticeChannel))]
[Input("template", DisplayName = "Modelo", UIHint = "dropdown", Required = true)]
[Input("channel", DisplayName = "Canal", UIHint = "dropdown", Required = true)]
[Input("termInDays", "Int32", DisplayName = "Prazo dado ao devedor (dias)", Default = 10)]
public sealed class SendNotice(NoticeComposer composer) : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var channel = Enum.Parse<NoticeChannel>(context.Input<string>("channel")!);
        var notice = await composer.ComposeAsync(new NoticeComposer.Command(
            context.CaseIdOf(), context.ExecutionId, context.Input<string>("template")!, channel, context.Input<int>("termInDays")), context.Cancellation);
        if (notice.Problem is { Code: DebtProblems.PrescribedCode })
        {
            // Nothing may be asked for; the watch over limitation stops the case in the morning.
            context.Complete(channel == NoticeChannel.RegisteredLetter ? "NoAddress" : "Done");
        }
        else if (notice.Failed)
        {
            if (notice.Problem.Code != NoticeComposer.NoAddress)
            {
                throw new InvalidOperationException(notice.Problem.ToString());
            }

            context.Complete("NoAddress");
        }
        else if (channel == NoticeChannel.RegisteredLetter)
        {
            notice.Value.WaitIn(context.Bookmark("LegalCollections.Delivery").Id);
        }
        else
        {
            context.Complete();
        }
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.Complete(CaseActivity.OutcomeOf(input) ?? "Delivered");
        return ValueTask.CompletedTask;
    }
}
