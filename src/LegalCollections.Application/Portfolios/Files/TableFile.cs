using System.IO.Compression;
using System.Text;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios.Files;

/// <summary>A creditor's file, whatever its form: a heading and lines, read as a stream so that its size does not matter.</summary>
public sealed class TableFile
{
    private readonly string _path;
    private readonly Encoding? _encoding;

    private TableFile(string path, Encoding? encoding) => (_path, _encoding) = (path, encoding);

    /// <summary>Headings as in the file; equal ones are numbered, empty ones named by their place.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Tells the form by the content, not by the name, and reads the heading.</summary>
    public static Result<TableFile> Open(string path)
    {
        var form = FormOf(path);
        if (form.Failed)
        {
            return form.Problem;
        }

        try
        {
            using var lines = form.Value.All().GetEnumerator();
            if (!lines.MoveNext())
            {
                return PortfolioProblems.FileEmpty();
            }

            form.Value.Headings = Named(lines.Current.Cells.Span);
            return lines.MoveNext() ? form.Value : PortfolioProblems.FileEmpty();
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Problem;
        }
    }

    /// <summary>The lines under the heading that hold anything.</summary>
    public IEnumerable<TableLine> Lines() => All().Skip(1);

    /// <summary>The first lines, for a person to see what a column holds.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sample(int count) =>
        [.. Lines().Take(count).Select(line => (IReadOnlyList<string>)[.. line.Cells.ToArray().Select(cell => cell.Text)])];

    private IEnumerable<TableLine> All() => _encoding is null ? XlsxTable.Lines(_path) : CsvTable.Lines(_path, _encoding);

    private static Result<TableFile> FormOf(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using (var stream = File.OpenRead(path))
        {
            start = start[..stream.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
        }

        if (start.IsEmpty)
        {
            return PortfolioProblems.FileEmpty();
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return PortfolioProblems.OldSpreadsheet();
        }

        if (start.StartsWith("PK"u8))
        {
            return IsWholeWorkbook(path) ? new TableFile(path, null) : PortfolioProblems.BrokenSpreadsheet();
        }

        var encoding = TextSurvey.EncodingOf(path);
        return encoding.Failed ? encoding.Problem : new TableFile(path, encoding.Value);
    }

    private static bool IsWholeWorkbook(string path)
    {
        try
        {
            using var package = ZipFile.OpenRead(path);
            return package.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static List<string> Named(ReadOnlySpan<Cell> cells)
    {
        var named = new List<string>(cells.Length);
        foreach (var cell in cells)
        {
            var name = cell.IsEmpty ? $"#{named.Count + 1}" : cell.Text;
            named.Add(named.Contains(name) ? $"{name} ({named.Count + 1})" : name);
        }

        while (named.Count > 0 && cells[named.Count - 1].IsEmpty)
        {
            named.RemoveAt(named.Count - 1);
        }

        return named;
    }
}
