using LegalCollections.Application.DryRuns.Sandbox;
using LegalCollections.IntegrationTests.Architecture;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>Nobody adds a record to the model without saying whether a dry run needs it.</summary>
public sealed class SandboxCopyTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task Every_record_of_the_model_goes_into_a_sandbox_or_stays_behind_for_a_reason()
    {
        var records = await office.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().ToList()));

        Guard.FindsNothing(records
            .Where(r => !SandboxCopy.IsOfCase(r) && !SandboxCopy.Named.Contains(r.ClrType) && !SandboxCopy.LeftBehind.ContainsKey(r.ClrType))
            .Select(r => r.ClrType.Name));
        Guard.FindsNothing(SandboxCopy.Named.Concat(SandboxCopy.LeftBehind.Keys).Except(records.Select(r => r.ClrType)).Select(type => type.Name));
    }
}
