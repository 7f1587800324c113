using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

/// <summary>A team has a name and people.</summary>
public sealed class TeamTests
{
    private static readonly UserId Ana = new(Guid.CreateVersion7());

    [Fact]
    public void A_team_needs_a_name_and_a_member_and_counts_nobody_twice()
    {
        Assert.Equal("deadlines.TeamWithoutName", Team.Form(" ", [Ana]).Problem!.Code);
        Assert.Equal("deadlines.TeamWithoutMembers", Team.Form("Execuções", []).Problem!.Code);
        var team = Team.Form(" Execuções ", [Ana, Ana]).Value;
        Assert.Equal(("Execuções", Ana), (team.Name, Assert.Single(team.Members)));
        Assert.Equal("deadlines.TeamWithoutMembers", team.Change("Execuções", []).Problem!.Code);
        Assert.Equal(Ana, Assert.Single(team.Members));
    }
}
