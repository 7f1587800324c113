using LegalCollections.Domain.Cases;

namespace LegalCollections.UnitTests.Domain.Cases;

/// <summary>What is said to come next in a case.</summary>
public sealed class UpcomingStepTests
{
    private static readonly DateOnly Step = new(2026, 3, 10);

    [Fact]
    public void A_case_that_stands_still_names_no_day_of_its_flow_but_a_courts_deadline_runs_all_the_same()
    {
        Assert.Equal(new UpcomingStep("Letter", Step), UpcomingStep.Of("Letter", Step, held: false, null));
        Assert.Equal(new UpcomingStep(UpcomingStep.Held, null), UpcomingStep.Of("Letter", Step, held: true, null));
        Assert.Equal(new UpcomingStep(UpcomingStep.Deadline, Step.AddDays(5)), UpcomingStep.Of("Letter", Step, held: true, Step.AddDays(5)));
    }

    [Fact]
    public void Of_a_step_and_a_deadline_the_earlier_one_comes_next()
    {
        Assert.Equal("Letter", UpcomingStep.Of("Letter", Step, held: false, Step.AddDays(1)).Step);
        Assert.Equal(UpcomingStep.Deadline, UpcomingStep.Of("Letter", Step, held: false, Step).Step);
        Assert.Equal(UpcomingStep.Deadline, UpcomingStep.Of("Letter", null, held: false, Step).Step);
    }
}
