using LegalCollections.Application.DryRuns;
using LegalCollections.Domain.Common;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>However many people try a case at once, only a few offices stand in memory.</summary>
[Trait("Database", "None")]
public sealed class SandboxTurnsTests
{
    [Fact]
    public async Task Two_walk_six_wait_and_the_ninth_is_refused_until_somebody_is_done()
    {
        using var turns = new SandboxTurns();
        var end = new TaskCompletionSource();
        var (walking, most) = (0, 0);
        var asked = Enumerable.Range(0, 8).Select(_ => WalkAsync()).ToList();

        Assert.Equal(2, walking);
        Assert.Equal("dryruns.TooMany", (await WalkAsync()).Problem!.Code);
        end.SetResult();
        var walked = await Task.WhenAll(asked);

        Assert.All(walked, walk => Assert.False(walk.Failed));
        Assert.Equal(2, most);
        Assert.False((await WalkAsync()).Failed);

        Task<Result<int>> WalkAsync() => turns.TakeAsync<int>(
            async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref walking));
                await end.Task;
                Interlocked.Decrement(ref walking);
                return 1;
            },
            TestContext.Current.CancellationToken);
    }
}
