namespace LegalCollections.Documents.Pdf.Reading;

/// <summary>Finds the objects of a file by its cross-reference, or, when that is damaged, by looking through the whole file.</summary>
internal sealed class PdfObjects
{
    private readonly byte[] _bytes;
    private readonly PdfLimits _limits;
    private readonly PdfUnpacker _unpacker;
    private readonly Dictionary<int, PdfNode> _known = [];
    private readonly Dictionary<int, Dictionary<int, PdfNode>> _opened = [];
    private readonly HashSet<int> _beingRead = [];
    private CrossReference _places = new();
    private long _toRead;
    private int _damaged;

    public PdfObjects(byte[] bytes, PdfLimits limits)
    {
        _bytes = bytes;
        _limits = limits;
        _unpacker = new PdfUnpacker(limits.MaxUnpacked);
        _toRead = PdfLimits.MostReadings * (long)bytes.Length;
        _places = Load();
    }

    public PdfMap Trailer => _places.Trailer;

    /// <summary>Where the newest cross-reference stands; null when the file had to be looked through.</summary>
    public int? CrossReferenceAt { get; private set; }

    public bool IsCrossReferenceStream => _places.IsStream;

    public int HighestNumber => _places.Offsets.Keys.Concat(_places.Packed.Keys).DefaultIfEmpty(0).Max();

    /// <summary>The value behind any pointers; null for what the file does not have.</summary>
    public PdfNode? Resolve(PdfNode? node)
    {
        for (var hops = 0; node is PdfPointer pointer; hops++)
        {
            node = hops > PdfLimits.MaxDepth ? throw PdfRefusedException.Broken("Pointers in a circle.") : Object(pointer.Number);
        }

        return node is PdfAtom { Text: "null" } ? null : node;
    }

    public PdfMap? MapOf(PdfNode? node) => Resolve(node) switch { PdfMap map => map, PdfBytes stream => stream.Map, _ => null };

    public PdfList? ListOf(PdfNode? node) => Resolve(node) as PdfList;

    public byte[] Unpack(PdfBytes stream) => _unpacker.Unpack(stream);

    public PdfNode? Object(int number)
    {
        if (_known.TryGetValue(number, out var known))
        {
            return known;
        }

        if (_known.Count >= _limits.MaxObjects)
        {
            throw PdfRefusedException.TooLarge("Too many objects.");
        }

        if (!_beingRead.Add(number) || _beingRead.Count > PdfLimits.MaxDepth)
        {
            throw PdfRefusedException.Broken("An object needs itself.");
        }

        var node = _places.Offsets.TryGetValue(number, out var offset) ? ReadAt(offset, number)
            : _places.Packed.TryGetValue(number, out var stream) ? Open(stream).GetValueOrDefault(number)
            : null;
        _beingRead.Remove(number);
        if (node is not null)
        {
            _known[number] = node;
        }

        return node;
    }

    /// <param name="expected">The number that must stand there; null takes any.</param>
    internal PdfNode ReadAt(int offset, int? expected)
    {
        Spend(0);
        var parser = new PdfParser(_bytes, offset);
        try
        {
            if (parser.Whole() is not { } number || (expected is { } e && e != number) || parser.Whole() is null || !parser.Take("obj"))
            {
                throw PdfRefusedException.Broken("An object is not where it should be.");
            }

            var node = parser.Read();
            return node is PdfMap map && parser.Take("stream") ? new PdfBytes(map, Body(parser, map)) : node;
        }
        finally
        {
            _toRead -= parser.Position - offset;
        }
    }

    /// <summary>A file whose objects all lack their end would be read through once for each of them.</summary>
    private void Spend(long bytes)
    {
        _toRead -= bytes;
        if (_toRead < 0)
        {
            throw PdfRefusedException.TooLarge("The file would be read too often.");
        }
    }

    private ReadOnlyMemory<byte> Body(PdfParser parser, PdfMap map)
    {
        var start = parser.Position;
        start += start < _bytes.Length && _bytes[start] == '\r' ? 1 : 0;
        start += start < _bytes.Length && _bytes[start] == '\n' ? 1 : 0;
        if (Resolve(map["Length"]) is PdfAtom { Number: { } length } && length >= 0 && start + length <= _bytes.Length)
        {
            if (new PdfParser(_bytes, start + (int)length).Take("endstream"))
            {
                return _bytes.AsMemory(start, (int)length);
            }
        }

        var end = _bytes.AsSpan(Math.Min(start, _bytes.Length)).IndexOf("endstream"u8);
        Spend(end < 0 ? _bytes.Length - start : end);
        return end < 0 ? throw PdfRefusedException.Broken("A stream has no end.") : _bytes.AsMemory(start, end);
    }

    private Dictionary<int, PdfNode> Open(int number)
    {
        if (_opened.TryGetValue(number, out var known))
        {
            return known;
        }

        var objects = _opened[number] = [];
        if (Object(number) is not PdfBytes stream || stream.Map.Name("Type") != "ObjStm" || stream.Map.Whole("First") is not { } first || stream.Map.Whole("N") is not { } count)
        {
            return objects;
        }

        var content = Unpack(stream);
        var index = new PdfParser(content, 0);
        for (var i = 0; i < count && index.Whole() is { } inner && index.Whole() is { } at; i++)
        {
            if (objects.Count >= _limits.MaxObjects || first < 0 || first + (long)at >= content.Length)
            {
                break;
            }

            objects[inner] = new PdfParser(content, first + at).Read();
        }

        return objects;
    }

    private CrossReference Load()
    {
        try
        {
            var start = _bytes.AsSpan().LastIndexOf("startxref"u8);
            var parser = new PdfParser(_bytes, start < 0 ? _bytes.Length : start + "startxref".Length);
            if (parser.Whole() is { } at)
            {
                var found = CrossReference.Read(_bytes, at, ReadAt, _unpacker, _limits);
                _places = found;
                CrossReferenceAt = at;
                if (MapOf(found.Trailer["Root"]) is { } root && MapOf(root["Pages"]) is not null)
                {
                    return found;
                }
            }
        }
        catch (PdfRefusedException e) when (e.Fault == PdfFault.Broken)
        {
            // Many programs write a wrong cross-reference; the objects are there all the same.
        }

        CrossReferenceAt = null;
        _known.Clear();
        _opened.Clear();
        _beingRead.Clear();
        return LookThrough();
    }

    private CrossReference LookThrough()
    {
        var found = new CrossReference();
        var places = _places = found;
        for (var at = 0; at < _bytes.Length;)
        {
            var next = _bytes.AsSpan(at).IndexOf("obj"u8);
            if (next < 0)
            {
                break;
            }

            at += next + 3;
            if (CrossReference.HeaderBefore(_bytes, at - 3) is { } header)
            {
                places.Offsets[header.Number] = header.Offset;
                if (places.Offsets.Count > _limits.MaxObjects)
                {
                    throw PdfRefusedException.TooLarge("Too many objects.");
                }
            }
        }

        foreach (var (number, offset) in places.Offsets.ToList())
        {
            Learn(places, number, offset);
        }

        return places.Trailer["Root"] is null ? throw PdfRefusedException.Broken("No catalogue.") : places;
    }

    private void Learn(CrossReference places, int number, int offset)
    {
        try
        {
            var map = ReadAt(offset, number) switch { PdfBytes stream => stream.Map, PdfMap plain => plain, _ => PdfMap.Empty };
            if (map.Name("Type") == "ObjStm")
            {
                foreach (var inner in Open(number).Keys.Where(inner => !places.Offsets.ContainsKey(inner)))
                {
                    places.Packed[inner] = number;
                    if (Open(number)[inner] is PdfMap packed && packed.Name("Type") == "Catalog")
                    {
                        places.Trailer = places.Trailer.With("Root", new PdfPointer(inner));
                    }
                }
            }
            else if (map.Name("Type") == "Catalog")
            {
                places.Trailer = places.Trailer.With("Root", new PdfPointer(number));
            }
            else if (map.Name("Type") == "XRef" && map["Encrypt"] is { } lockedBy)
            {
                places.Trailer = places.Trailer.With("Encrypt", lockedBy);
            }
        }
        catch (PdfRefusedException e) when (e.Fault == PdfFault.Broken)
        {
            if (++_damaged > PdfLimits.MostDamaged)
            {
                throw PdfRefusedException.Broken("Hardly an object is whole.");
            }

            places.Offsets.Remove(number);
            _beingRead.Clear();
        }
    }
}
