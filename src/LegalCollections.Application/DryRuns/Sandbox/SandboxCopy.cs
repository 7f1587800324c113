using System.Linq.Expressions;
using System.Reflection;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Docketing;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Petitions;
using LegalCollections.Domain.Portfolios;
using LegalCollections.Domain.Reports;
using LegalCollections.Domain.Sources;
using LegalCollections.Workflows.Runtime;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>Brings cases, and what they refer to, from the office's database into a sandbox; the office's is only read.</summary>
/// <remarks>Each record of the model belongs to a case, is named in <see cref="Named"/>, or stays behind for a reason; a test holds the model to it.</remarks>
public sealed class SandboxCopy(AppDb office, AppDb sandbox)
{
    /// <summary>Records without a case id that come along because a case refers to them.</summary>
    public static readonly IReadOnlyList<Type> Named =
    [
        typeof(CollectionCase), typeof(Obligor), typeof(PaymentAllocation), typeof(AgreementInstallment), typeof(Publication), typeof(OutboxMessage),
        typeof(OfficeIndex), typeof(CalculationChoice), typeof(SourceReview),
        typeof(Client), typeof(Portfolio), typeof(Debtor), typeof(DebtorProfile), typeof(WorkflowVersion), typeof(OfficeSetting),
        typeof(OfficeUser), typeof(IdentityRole<Guid>), typeof(IdentityUserRole<Guid>),
    ];

    /// <summary>Records that stay behind, with the reason.</summary>
    public static readonly IReadOnlyDictionary<Type, string> LeftBehind = new Dictionary<Type, string>
    {
        [typeof(AuditEntry)] = "the sandbox seals a chain of its own",
        [typeof(Blob)] = "no step reads a file; those it writes are its own",
        [typeof(TemplateVersion)] = "a dry run tells the steps, not the words",
        [typeof(SigningCertificate)] = "nothing is signed in a sandbox",
        [typeof(PetitionRun)] = "a sandbox writes no petition of its own accord",
        [typeof(PetitionRunItem)] = "a sandbox writes no petition of its own accord",
        [typeof(PortfolioRun)] = "one dry run does not read another",
        [typeof(PortfolioRunPart)] = "one dry run does not read another",
        [typeof(CourtAct)] = "a dry run counts no deadline of a lawsuit",
        [typeof(DeadlineShift)] = "a dry run counts no deadline of a lawsuit",
        [typeof(Team)] = "an agenda changes no case",
        [typeof(Absence)] = "alerts to staff change no case",
        [typeof(CalendarFeed)] = "nobody reads a calendar",
        [typeof(RegisterSheet)] = "the register tells what people did",
        [typeof(DayRun)] = "the walk begins with a day that has not run",
        [typeof(StoredReport)] = "a report changes no case",
        [typeof(ClientDiscount)] = "a sandbox makes no agreement of its own accord",
        [typeof(PortfolioImport)] = "an import is over before a flow begins",
        [typeof(PortfolioRow)] = "staged lines are no cases yet",
        [typeof(StagedObligor)] = "staged lines are no cases yet",
        [typeof(ClientPaper)] = "no step reads a client's papers",
        [typeof(ColumnMapping)] = "read by imports only",
        [typeof(JournalledBurst)] = "a flow never reads what it did",
        [typeof(IdentityUserClaim<Guid>)] = "nobody signs in",
        [typeof(IdentityUserLogin<Guid>)] = "nobody signs in",
        [typeof(IdentityUserToken<Guid>)] = "nobody signs in",
        [typeof(IdentityRoleClaim<Guid>)] = "nobody signs in",
    };

    /// <summary>Whether a record belongs to one case by a column of its own.</summary>
    public static bool IsOfCase(IReadOnlyTypeBase type) =>
        type.FindProperty(nameof(CaseTask.CaseId))?.ClrType == typeof(CaseId) && type.ClrType != typeof(CollectionCase);

    /// <summary>Copies the cases; <paramref name="strategy"/> is the flow that is to be approved, if any.</summary>
    public async Task CopyAsync(IReadOnlyCollection<CaseId> cases, string? strategy, CancellationToken ct)
    {
        await using var transaction = await sandbox.Database.BeginTransactionAsync(ct);
        foreach (var type in office.Model.GetEntityTypes().Where(type => IsOfCase(type) && !LeftBehind.ContainsKey(type.ClrType)))
        {
            await (Task)typeof(SandboxCopy).GetMethod(nameof(CopyOfCasesAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(type.ClrType).Invoke(this, [cases, ct])!;
        }

        await CopyPartsAsync(cases, ct);
        await CopyReferencesAsync(cases, strategy, ct);
        await CopyOfficeAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>What no case owns: the office's people and settings.</summary>
    public async Task CopyOfficeAsync(CancellationToken ct)
    {
        await CopyAsync(office.OfficeSettings, ct);
        await CopyAsync(office.OfficeIndices, ct);
        await CopyAsync(office.SourceReviews, ct);
        await CopyAsync(office.Users.Where(u => u.ClientId == null), ct);
        await CopyAsync(office.Roles, ct);
        await CopyAsync(office.UserRoles, ct);
    }

    /// <summary>The flows that running cases stand in, and all that may be started.</summary>
    public Task CopyFlowsAsync(IReadOnlyCollection<CaseId> cases, string? strategy, CancellationToken ct) => CopyAsync(
        office.WorkflowVersions.Where(v => v.IsPublished || v.Id == strategy
            || office.WorkflowInstances.Any(i => i.VersionId == v.Id && i.Status == WorkflowStatus.Running && cases.Contains(i.CaseId))),
        ct);

    private async Task CopyPartsAsync(IReadOnlyCollection<CaseId> cases, CancellationToken ct)
    {
        await CopyAsync(office.CollectionCases.Where(c => cases.Contains(c.Id)), ct);
        await CopyAsync(office.Obligors.Where(o => office.Debts.Any(d => d.Id == o.DebtId && cases.Contains(d.CaseId))), ct);
        await CopyAsync(office.PaymentAllocations.Where(a => office.Payments.Any(p => p.Id == a.PaymentId && cases.Contains(p.CaseId))), ct);
        await CopyAsync(office.Agreements.IgnoreAutoIncludes().Where(a => cases.Contains(a.CaseId)).SelectMany(a => a.Installments), ct);
        await CopyAsync(office.Publications.Where(p => office.JudicialCases.Any(j => j.Id == p.JudicialCaseId && cases.Contains(j.CaseId))), ct);
        await CopyAsync(
            office.OutboxMessages.Where(m => m.Status == OutboxStatus.Pending && office.Notices.Any(n => n.Id == m.NoticeId && cases.Contains(n.CaseId))), ct);
    }

    private async Task CopyReferencesAsync(IReadOnlyCollection<CaseId> cases, string? strategy, CancellationToken ct)
    {
        var ours = office.CollectionCases.Where(c => cases.Contains(c.Id));
        await CopyAsync(office.Clients.Where(k => ours.Any(c => c.ClientId == k.Id)), ct);
        await CopyAsync(office.CalculationChoices.Where(k => ours.Any(c => c.ClientId == k.ClientId)), ct);
        await CopyAsync(office.Portfolios.Where(p => ours.Any(c => c.PortfolioId == p.Id)), ct);
        await CopyAsync(office.Debtors.Where(d => ours.Any(c => c.DebtorId == d.Id)), ct);
        await CopyAsync(office.DebtorProfiles.Where(p => ours.Any(c => c.DebtorId == p.DebtorId && c.ClientId == p.ClientId)), ct);
        await CopyFlowsAsync(cases, strategy, ct);
    }

    private Task CopyOfCasesAsync<T>(IReadOnlyCollection<CaseId> cases, CancellationToken ct)
        where T : class
    {
        Expression<Func<T, bool>> ofCases = row => cases.Contains(EF.Property<CaseId>(row, nameof(CaseTask.CaseId)));
        return CopyAsync(office.Set<T>().IgnoreAutoIncludes().Where(ofCases), ct);
    }

    private async Task CopyAsync<T>(IQueryable<T> rows, CancellationToken ct)
        where T : class => await BulkInsert.InsertAsync(sandbox, await rows.AsNoTracking().ToListAsync(ct), ct);
}
