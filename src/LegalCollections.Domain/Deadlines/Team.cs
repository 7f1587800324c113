using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>People who share their deadlines under one name, so that an agenda and a load can be read for all of them.</summary>
public sealed class Team
{
    public const int LongestName = 80;

    private Team() { }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Ids of the members; a person may be in several teams.</summary>
    public List<Guid> MemberIds { get; private set; } = [];

    public IEnumerable<UserId> Members => MemberIds.Select(id => new UserId(id));

    /// <returns>A refusal without a name or without members.</returns>
    public static Result<Team> Form(string? name, IReadOnlyCollection<UserId> members)
    {
        var team = new Team { Id = Guid.CreateVersion7() };
        var formed = team.Change(name, members);
        return formed.Failed ? formed.Problem : team;
    }

    /// <inheritdoc cref="Form"/>
    public Result<Done> Change(string? name, IReadOnlyCollection<UserId> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var named = name?.Trim() ?? "";
        if (named.Length is 0 or > LongestName)
        {
            return DeadlineProblems.TeamWithoutName();
        }

        if (members.Count == 0)
        {
            return DeadlineProblems.TeamWithoutMembers();
        }

        (Name, MemberIds) = (named, [.. members.Select(member => member.Value).Distinct()]);
        return Done.Value;
    }
}
