namespace LegalCollections.Application.Portfolios;

/// <summary>The largest file that an import takes, in megabytes (section <c>Uploads</c>, the same limit as every upload's).</summary>
public sealed record ImportOptions
{
    public const string Section = "Uploads";

    public int MaxMegabytes { get; init; } = 100;

    public long MaxBytes => MaxMegabytes * 1024L * 1024L;
}
