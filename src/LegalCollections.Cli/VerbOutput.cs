using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace LegalCollections.Cli;

/// <summary>Writes what a verb found: tables for a person, or one JSON object for a script.</summary>
public sealed class VerbOutput(bool json, TextWriter output, TextWriter errors)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<IAnsiConsole> _tables = new(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));
    private readonly Lazy<IAnsiConsole> _reasons = new(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) }));

    /// <returns>The exit code of the outcome.</returns>
    public int Write(VerbOutcome outcome)
    {
        if (json && outcome.Document is { } document)
        {
            output.WriteLine(document.ToJsonString(Format));
        }
        else if (json)
        {
            var answer = new { ok = !outcome.Refused, result = outcome.Value, reasons = outcome.Reasons };
            output.WriteLine(JsonSerializer.Serialize(answer, Format));
        }
        else if (outcome.Refused)
        {
            WriteReasons(outcome.Reasons);
        }
        else
        {
            WriteValue(JsonSerializer.SerializeToNode(outcome.Value, Format));
        }

        return outcome.Refused ? CommandLine.Refused : CommandLine.Succeeded;
    }

    /// <summary>A word beside the result, for whoever relies on it; a script finds the result alone on standard output.</summary>
    public void Note(string text) => errors.WriteLine(text);

    /// <summary>Shows a bar on standard error while <paramref name="work"/> reports how much is done, from 0 to 1; silent for scripts.</summary>
    public Task<T> WithProgressAsync<T>(string title, Func<IProgress<double>, Task<T>> work) =>
        json || Console.IsErrorRedirected
            ? work(new Progress<double>())
            : _reasons.Value.Progress().StartAsync(context =>
            {
                var bar = context.AddTask(title, maxValue: 1);
                return work(new Progress<double>(share => bar.Value = share));
            });

    private void WriteReasons(IReadOnlyList<VerbReason> reasons)
    {
        foreach (var reason in reasons)
        {
            var place = reason.Where is null ? "" : $"{Markup.Escape(reason.Where)}: ";
            _reasons.Value.MarkupLine($"[red]{place}{Markup.Escape(reason.Message)}[/] [grey]({Markup.Escape(reason.Code)})[/]");
        }
    }

    private void WriteValue(JsonNode? value)
    {
        switch (value)
        {
            case JsonArray { Count: > 0 } rows when rows[0] is JsonObject first:
                var table = new Table().Border(TableBorder.Simple);
                table.AddColumns([.. first.Select(column => Markup.Escape(column.Key))]);
                foreach (var row in rows.OfType<JsonObject>())
                {
                    table.AddRow([.. row.Select(cell => Markup.Escape(cell.Value?.ToString() ?? ""))]);
                }

                _tables.Value.Write(table);
                break;
            case JsonObject fields:
                foreach (var (name, field) in fields)
                {
                    _tables.Value.Write($"{name}: ");
                    WriteValue(field);
                }

                break;
            default:
                output.WriteLine(value?.ToString() ?? "");
                break;
        }
    }
}
