namespace LegalCollections.IntegrationTests.Support;

/// <summary>The demo office as a newcomer finds it at its first start, for the tests of a class.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    public TestOffice Office { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Office = await TestOffice.StartAsync(("Office:Demo", "true"));

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
