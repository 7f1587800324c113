using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Notices;

/// <summary>The refusals of mail and of what people record about letters.</summary>
public static class MailProblems
{
    public static Problem NotFound() => new("notices.MailNotFound");

    public static Problem NotUndecided() => new("notices.NotUndecided");

    public static Problem ReasonMissing() => new("notices.ReasonMissing", "reason");

    public static Problem InFuture() => new("notices.InFuture", "on");

    public static Problem BeforeNotice() => new("notices.BeforeNotice", "on");

}
