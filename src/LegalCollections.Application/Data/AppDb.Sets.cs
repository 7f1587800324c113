using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Notices;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Notices;
using LegalCollections.Domain.Portfolios;
using LegalCollections.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Data;

public abstract partial class AppDb
{
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<ClientPaper> ClientPapers => Set<ClientPaper>();
    public DbSet<Debtor> Debtors => Set<Debtor>();
    public DbSet<DebtorProfile> DebtorProfiles => Set<DebtorProfile>();
    public DbSet<Debt> Debts => Set<Debt>();
    public DbSet<LimitationFact> LimitationFacts => Set<LimitationFact>();
    public DbSet<Obligor> Obligors => Set<Obligor>();
    public DbSet<CollectionCase> CollectionCases => Set<CollectionCase>();
    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();
    public DbSet<CaseCost> CaseCosts => Set<CaseCost>();
    public DbSet<CaseTask> CaseTasks => Set<CaseTask>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<StoredDocument> StoredDocuments => Set<StoredDocument>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<OfficeIndex> OfficeIndices => Set<OfficeIndex>();
    public DbSet<CalculationChoice> CalculationChoices => Set<CalculationChoice>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<PaymentAllocation> PaymentAllocations => Set<PaymentAllocation>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<JudicialCase> JudicialCases => Set<JudicialCase>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Portfolio> Portfolios => Set<Portfolio>();
    public DbSet<PortfolioImport> PortfolioImports => Set<PortfolioImport>();
    public DbSet<PortfolioRow> PortfolioRows => Set<PortfolioRow>();
    public DbSet<StagedObligor> StagedObligors => Set<StagedObligor>();
    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();
    public DbSet<WorkflowSignal> WorkflowSignals => Set<WorkflowSignal>();
    public DbSet<Blob> Blobs => Set<Blob>();
    public DbSet<DayRun> DayRuns => Set<DayRun>();
    public DbSet<OfficeSetting> OfficeSettings => Set<OfficeSetting>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<WorkflowVersion> WorkflowVersions => Set<WorkflowVersion>();
    public DbSet<WorkflowInstance> WorkflowInstances => Set<WorkflowInstance>();
    public DbSet<WorkflowBookmark> WorkflowBookmarks => Set<WorkflowBookmark>();
    public DbSet<JournalledBurst> WorkflowJournal => Set<JournalledBurst>();
    public DbSet<StoredReport> StoredReports => Set<StoredReport>();
}
