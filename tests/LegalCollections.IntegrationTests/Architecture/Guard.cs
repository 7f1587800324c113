namespace LegalCollections.IntegrationTests.Architecture;

/// <summary>Fails with every finding written out, because the reader of a failed guard must know where to go.</summary>
internal static class Guard
{
    public static void FindsNothing<T>(IEnumerable<T> findings)
    {
        var all = findings.Select(finding => $"{finding}").Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join('\n', all));
        }
    }
}
