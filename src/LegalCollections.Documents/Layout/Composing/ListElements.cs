using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Layout.Composing;

/// <summary>Gathers neighbouring list items into lists, deeper ones within the item above them (ISO 32000-1, 14.8.4.3.3).</summary>
internal sealed class ListElements(StructElement parent)
{
    private readonly Stack<(int Level, StructElement List)> _open = new();

    /// <returns>The element of the next item; null for a block that is no item, which ends every list.</returns>
    public StructElement? Next(ListPlace? place)
    {
        while (_open.Count > 0 && (place is null || _open.Peek().Level > place.Level))
        {
            _open.Pop();
        }

        if (place is null)
        {
            return null;
        }

        if (_open.Count == 0 || _open.Peek().Level < place.Level)
        {
            var above = _open.Count == 0 ? parent : (StructElement)((StructElement)_open.Peek().List.Kids[^1]).Kids[^1];
            _open.Push((place.Level, above.Add("L", attributes: $"/A<</O/List/ListNumbering/{place.Numbering}>>")));
        }

        return _open.Peek().List.Add("LI");
    }
}
