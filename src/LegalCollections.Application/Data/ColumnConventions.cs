using System.Linq.Expressions;
using System.Text.Json;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LegalCollections.Application.Data;

/// <summary>How every kind of value stands in a column, said once for the whole model.</summary>
internal static class ColumnConventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        foreach (var id in typeof(IEntityId).Assembly.GetTypes().Where(t => t.IsValueType && t.IsAssignableTo(typeof(IEntityId))))
        {
            configuration.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        configuration.Properties<decimal>().HaveConversion<CentsConverter>();
        configuration.Properties<Percent>().HaveConversion<PercentConverter>();
        configuration.Properties<IReadOnlyList<string>>().HaveConversion<TextListConverter, TextListComparer>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

/// <summary>A typed id stands as its plain uuid.</summary>
internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, FromGuid)
    where T : struct, IEntityId
{
    private static readonly Expression<Func<Guid, T>> FromGuid = Build();

    private static Expression<Func<Guid, T>> Build()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, T>>(Expression.New(typeof(T).GetConstructor([typeof(Guid)])!, value), value);
    }
}

/// <summary>Money stands as integer cents: exact on both databases, and sums stay exact in SQL.</summary>
internal sealed class CentsConverter() : ValueConverter<decimal, long>(amount => Cents.ToCents(amount), cents => Cents.FromCents(cents));

/// <summary>A rate stands as millionths of a per cent.</summary>
internal sealed class PercentConverter()
    : ValueConverter<Percent, long>(percent => (long)(percent.Value * 1_000_000m), scaled => new Percent(scaled / 1_000_000m));

/// <summary>An instant stands as UTC ticks on SQLite, which cannot order offsets.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>An instant stands in UTC on PostgreSQL (timestamptz).</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);

/// <summary>A short list of words stands as a JSON array.</summary>
internal sealed class TextListConverter() : ValueConverter<IReadOnlyList<string>, string>(list => Write(list), json => Read(json))
{
    private static string Write(IReadOnlyList<string> list) => JsonSerializer.Serialize(list);

    private static List<string> Read(string json) => JsonSerializer.Deserialize<List<string>>(json) ?? [];
}

/// <summary>Two lists are equal when their words are.</summary>
internal sealed class TextListComparer() : ValueComparer<IReadOnlyList<string>>(
    (a, b) => a != null && b != null && a.SequenceEqual(b),
    list => list.Aggregate(0, (hash, word) => HashCode.Combine(hash, word.GetHashCode(StringComparison.Ordinal))),
    list => list.ToList());
