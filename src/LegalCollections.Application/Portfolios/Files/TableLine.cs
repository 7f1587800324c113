using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios.Files;

/// <summary>One line of a file; its cells are valid until the next line is read.</summary>
/// <param name="Number">Line of the file, counted from 1.</param>
public readonly record struct TableLine(int Number, ReadOnlyMemory<Cell> Cells)
{
    public bool IsEmpty
    {
        get
        {
            foreach (var cell in Cells.Span)
            {
                if (!cell.IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>A file turned out to be unreadable in its middle; the reader's caller makes a refusal of it.</summary>
internal sealed class UnreadableFileException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem { get; } = problem;
}
