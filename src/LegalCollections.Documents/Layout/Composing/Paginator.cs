namespace LegalCollections.Documents.Layout.Composing;

/// <summary>A box at its place; repeated header rows are not read out a second time.</summary>
internal sealed record PlacedBox(Box Box, double Y, bool IsRepeated);

/// <summary>Deals boxes to pages: no break inside what is kept together, header rows above what goes on.</summary>
internal sealed class Paginator(List<Box> boxes, Func<int, double> heightOfPage)
{
    private const double Tolerance = 0.01;

    private readonly List<List<PlacedBox>> _pages = [[]];
    private readonly HashSet<PageClosing> _cut = [];
    private int _firstOnPage;
    private double _y;

    public IReadOnlyList<IReadOnlyList<PlacedBox>> Deal()
    {
        var next = 0;
        while (next < boxes.Count)
        {
            if (LastClosing() is { } closing && boxes[next].Closing != closing)
            {
                CloseTable();
            }

            if (boxes[next].BreakBefore && next > _firstOnPage)
            {
                StartPage(next);
            }

            next = TryPlace(next) ? next + 1 : MakeRoom(next);
        }

        CloseTable();
        return _pages;
    }

    private double Room => heightOfPage(_pages.Count) - _y;

    private bool TryPlace(int index)
    {
        var box = boxes[index];
        var opensPage = index == _firstOnPage;
        var repeated = opensPage && _pages.Count > 1 ? box.Repeated : [];
        var space = opensPage && _pages.Count > 1 ? 0 : box.SpaceBefore;
        if (space + repeated.Sum(r => r.Height) + box.Height + (box.Closing?.Height ?? 0) - box.Slack > Room + Tolerance)
        {
            return false;
        }

        Place(box, repeated, space);
        return true;
    }

    private void Place(Box box, IEnumerable<Box> repeated, double space)
    {
        _y += space;
        foreach (var row in repeated)
        {
            _pages[^1].Add(new PlacedBox(row, _y, IsRepeated: true));
            _y += row.Height;
        }

        _pages[^1].Add(new PlacedBox(box, _y, IsRepeated: false));
        _y += box.Height;
    }

    /// <summary>The box does not fit: cut it, or begin a page at the last allowed break, or set it over the edge when a page is too small.</summary>
    private int MakeRoom(int index)
    {
        var start = index;
        while (start > _firstOnPage && boxes[start - 1].KeepWithNext)
        {
            start--;
        }

        var box = boxes[index];
        var space = index == _firstOnPage ? 0 : box.SpaceBefore;
        if (start == index && box.Split(Room - space) is { } parts)
        {
            Place(parts.First, [], space);
            boxes[index] = parts.Remainder;
            StartPage(index);
            return index;
        }

        if (index == _firstOnPage)
        {
            Place(box, [], 0);
            return index + 1;
        }

        start = start == _firstOnPage ? index : start;
        var removed = index - start;
        _pages[^1].RemoveRange(_pages[^1].Count - removed, removed);
        StartPage(start);
        return start;
    }

    private PageClosing? LastClosing() => _pages[^1] is [.., { Box.Closing: var closing }] ? closing : null;

    /// <summary>Puts the total of the page under the rows of the table that stand on it; a table on one page needs none.</summary>
    private void CloseTable()
    {
        if (LastClosing() is { } closing && _cut.Contains(closing))
        {
            var sum = _pages[^1].AsEnumerable().Reverse().TakeWhile(placed => placed.Box.Closing == closing).Sum(placed => placed.Box.Amount);
            Place(closing.Make(sum), [], 0);
            _pages[^1][^1] = _pages[^1][^1] with { IsRepeated = true };
        }
    }

    private void StartPage(int first)
    {
        if (LastClosing() is { } closing && boxes[first].Closing == closing)
        {
            _cut.Add(closing);
        }

        CloseTable();
        _pages.Add([]);
        _firstOnPage = first;
        _y = 0;
    }
}
