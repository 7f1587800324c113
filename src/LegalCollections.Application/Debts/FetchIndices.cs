using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Debts;

/// <summary>Whether the office lets the program ask the central bank for new months of the indices, and where.</summary>
public sealed record IndexFetchOptions
{
    public const string Section = "Indices";

    /// <summary>Off: nothing leaves the office unless somebody allows it.</summary>
    public bool Fetch { get; init; }

    /// <summary>The public time series of the central bank (SGS).</summary>
    public Uri Address { get; init; } = new("https://api.bcb.gov.br/dados/serie/");
}

/// <summary>Fetches, every morning and where it is allowed, the months that the central bank has published since the last known one.</summary>
/// <remarks>A month that is not yet over is not asked for: its Selic would be a part only. What cannot be reached today is asked for tomorrow.</remarks>
public sealed partial class FetchIndices(StatementBases bases, RecordIndices record, IOptions<IndexFetchOptions> options, ILogger<FetchIndices> log) : IDailyJob
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public string Name => "index-fetch";

    public int Order => 5;

    public DayPart Part => DayPart.Early;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        if (!options.Value.Fetch)
        {
            return;
        }

        foreach (var series in OfficeIndex.Recordable)
        {
            await FetchAsync(series, day, ct);
        }
    }

    private async Task FetchAsync(IndexSeries series, DateOnly day, CancellationToken ct)
    {
        var from = (await bases.IndicesAsync(ct)).LastMonth(series)!.Value.Next;

        // The taxa legal of a month is published before it begins; every other index after it is over.
        var to = series == IndexSeries.TaxaLegal ? YearMonth.Of(day) : YearMonth.Of(day.AddMonths(-1));
        if (from > to)
        {
            return;
        }

        var code = CodeOf(series);
        var address = new Uri(options.Value.Address, FormattableString.Invariant(
            $"bcdata.sgs.{code}/dados?formato=json&dataInicial={from.FirstDay:dd'/'MM'/'yyyy}&dataFinal={to.LastDay:dd'/'MM'/'yyyy}"));
        try
        {
            using var answer = await Http.GetAsync(address, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            if (!answer.IsSuccessStatusCode || text.Trim() is "" or "[]")
            {
                LogNothing(series, (int)answer.StatusCode);
                return;
            }

            var recorded = await record.HandleAsync(new(series, text, $"BCB SGS {code}"), ct);
            if (recorded.Failed)
            {
                LogRefused(series, recorded.Problem.ToString());
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            LogUnreachable(fault, series);
        }
    }

    private static int CodeOf(IndexSeries series) => series switch
    {
        IndexSeries.Ipca => 433,
        IndexSeries.Ipca15 => 7478,
        IndexSeries.Inpc => 188,
        IndexSeries.IgpM => 189,
        IndexSeries.IgpDi => 190,
        IndexSeries.SelicMonthly => 4390,
        IndexSeries.TaxaLegal => 29543,
        _ => throw new ArgumentOutOfRangeException(nameof(series), series, "The central bank publishes no such series by month."),
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "The central bank has no new month of {Series} (status {Status})")]
    private partial void LogNothing(IndexSeries series, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The months of {Series} were not recorded: {Problem}")]
    private partial void LogRefused(IndexSeries series, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The central bank could not be reached for {Series}; tomorrow again")]
    private partial void LogUnreachable(Exception fault, IndexSeries series);
}
