namespace LegalCollections.UnitTests.Workflows;

/// <summary>The services of a host that has none.</summary>
internal sealed class Nothing : IServiceProvider
{
    public static readonly Nothing Instance = new();

    public object? GetService(Type serviceType) => null;
}
