using System.Xml.Linq;

namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>Puts nodes under the block that is open, and reports blocks that are not closed where they were opened.</summary>
internal sealed class BlockBuilder(List<TemplateProblem> problems)
{
    private readonly Stack<Frame> _open = new([new Frame(null)]);

    public bool IsInLoop => _open.Any(frame => frame.Tag is EachTag);

    public void Add(TemplateNode node)
    {
        var nodes = _open.Peek().Current;
        if (node is FixedXml { Xml: var xml } piece && nodes is [.., FixedXml last])
        {
            nodes[^1] = new FixedXml(last.Xml + xml, last.IsVisible || piece.IsVisible);
        }
        else
        {
            nodes.Add(node);
        }
    }

    public void Take(Tag tag, XElement? format = null)
    {
        switch (tag)
        {
            case ValueTag value:
                Add(new ValueNode(value, format));
                break;
            case OpenTag open:
                _open.Push(new Frame(open));
                break;
            case ElseTag when _open.Peek() is { Tag: IfTag, Otherwise: null } frame:
                frame.Otherwise = [];
                break;
            case EndTag end when _open.Any(frame => frame.Tag?.Block == end.Block):
                while (_open.Peek().Tag!.Block != end.Block)
                {
                    Refuse();
                }

                Add(Close(_open.Pop()));
                break;
            default:
                problems.Add(tag.Place.Problem(TemplateProblemCodes.UnbalancedBlock, tag.Source));
                break;
        }
    }

    public IReadOnlyList<TemplateNode> Finish()
    {
        while (_open.Count > 1)
        {
            Refuse();
        }

        return _open.Peek().Then;
    }

    /// <summary>The block that was not closed ends here, so that its names can be checked all the same.</summary>
    private void Refuse()
    {
        var frame = _open.Pop();
        problems.Add(frame.Tag!.Place.Problem(TemplateProblemCodes.UnbalancedBlock, frame.Tag.Source));
        Add(Close(frame));
    }

    private static TemplateNode Close(Frame frame) => frame.Tag switch
    {
        EachTag each => new EachNode(each, frame.Then),
        IfTag condition => new IfNode(condition, frame.Then, frame.Otherwise ?? []),
        _ => throw new InvalidOperationException("Only blocks are closed."),
    };

    private sealed class Frame(OpenTag? tag)
    {
        public OpenTag? Tag { get; } = tag;

        public List<TemplateNode> Then { get; } = [];

        public List<TemplateNode>? Otherwise { get; set; }

        public List<TemplateNode> Current => Otherwise ?? Then;
    }
}
