using System.Diagnostics.CodeAnalysis;

namespace LegalCollections.Domain.Common;

/// <summary>Either a value or the problem that prevented it, so that a refusal cannot be overlooked.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Problem? problem)
    {
        _value = value;
        Problem = problem;
    }

    public Problem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Problem))]
    public bool Failed => Problem is not null;

    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"Refused: {Problem}");

    public static Result<T> Ok(T value) => new(value, null);

    public static Result<T> Fail(Problem problem) => new(default, problem);

    public static implicit operator Result<T>(T value) => Ok(value);

    public static implicit operator Result<T>(Problem problem) => Fail(problem);
}

/// <summary>The value of a use case that only does something.</summary>
public readonly record struct Done
{
    public static readonly Done Value;
}
