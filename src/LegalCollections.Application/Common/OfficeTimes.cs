namespace LegalCollections.Application.Common;

/// <summary>Both times side by side: the office's, for what is recorded, and the system's, for leases and retries.</summary>
public sealed class OfficeTimes(OfficeClock clock, TimeProvider system) : IUseCase
{
    public DateTimeOffset Office => clock.GetUtcNow();

    public DateTimeOffset System => system.GetUtcNow();
}
