using LegalCollections.Application.Audit;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LegalCollections.Application.Data;

/// <summary>The office's database: one model, two engines; every save leaves its audit entries in the same transaction.</summary>
public abstract partial class AppDb(DbContextOptions options, CurrentUser user, AuditTrail auditTrail)
    : IdentityDbContext<OfficeUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public abstract bool IsSqlite { get; }

    /// <summary>Whether rows of one client only are visible in this scope.</summary>
    private bool ClientScoped => user.ClientId is not null;

    private ClientId VisibleClient => user.ClientId ?? default;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the audit chain is sealed there.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RenewVersions();
        var changes = AuditTrail.ChangesOf(ChangeTracker);
        if (changes.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var ownTransaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (ownTransaction)
        {
            await AuditAsync(changes, cancellationToken);
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (ownTransaction is not null)
            {
                await ownTransaction.CommitAsync(cancellationToken);
            }

            return saved;
        }
    }

    /// <summary>Writes the added rows of one table, which is not audited, in bulk inside the current transaction.</summary>
    public async Task InsertAddedAsync<T>(CancellationToken ct)
        where T : class
    {
        if (Model.FindEntityType(typeof(T))!.FindAnnotation(AuditModel.NotAuditedAnnotation) is null)
        {
            throw new InvalidOperationException($"{typeof(T).Name} is audited.");
        }

        var added = ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).ToList();
        added.Where(e => e.Entity is IVersioned).ToList().ForEach(RenewVersion);
        await BulkInsert.InsertAsync(this, added.ConvertAll(e => e.Entity), ct);
        added.ForEach(e => e.State = EntityState.Unchanged);
    }

    /// <summary>Adds the audit entry of an act that bypasses change tracking (a bulk import), to be saved with the next save.</summary>
    public Task AuditAsync(AuditChange change, CancellationToken ct) => AuditAsync([change], ct);

    protected abstract Task LockAuditChainAsync(CancellationToken ct);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(IClientOwned))).ToList())
        {
            typeof(AppDb).GetMethod(nameof(FilterByClient), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type).Invoke(this, [builder]);
        }

        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned))))
        {
            type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ColumnConventions.Apply(configurationBuilder);

    private void FilterByClient<T>(ModelBuilder builder)
        where T : class, IClientOwned =>
        builder.Entity<T>().HasQueryFilter(row => !ClientScoped || row.ClientId == VisibleClient);

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            RenewVersion(entry);
        }
    }

    private static void RenewVersion(EntityEntry entry) => entry.Property(nameof(IVersioned.Version)).CurrentValue = Guid.CreateVersion7();

    private async Task AuditAsync(IReadOnlyList<AuditChange> changes, CancellationToken ct)
    {
        await LockAuditChainAsync(ct);
        var pending = ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).MaxBy(e => e.Sequence);
        var last = pending ?? await AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        AuditEntries.AddRange(auditTrail.Seal(changes, last?.Sequence ?? 0, last?.Hash ?? AuditTrail.Origin));
    }
}
