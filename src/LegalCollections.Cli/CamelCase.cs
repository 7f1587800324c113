using System.Text.Json;

namespace LegalCollections.Cli;

/// <summary>Enum values as they stand in JSON: <c>promissoryNote</c>.</summary>
internal static class CamelCase
{
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
