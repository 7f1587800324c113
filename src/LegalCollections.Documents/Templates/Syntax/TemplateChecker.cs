namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>Holds a parsed template against the shape of a model, naming every member and filter that does not exist.</summary>
internal sealed class TemplateChecker(TemplateFilters filters, List<TemplateProblem> problems)
{
    public void Check(IReadOnlyList<TemplateNode> nodes, TemplateShape shape) => Walk(nodes, [new Level(shape, IsLoop: false)]);

    private void Walk(IReadOnlyList<TemplateNode> nodes, IReadOnlyList<Level> levels)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case ShellElement shell:
                    Walk(shell.Children, levels);
                    break;
                case NoteNode note:
                    Walk(note.Tag.Note.Children, levels);
                    break;
                case ValueNode value:
                    CheckValue(value.Tag, levels);
                    break;
                case PictureNode picture:
                    CheckPicture(picture.Tag, levels);
                    break;
                case EachNode each:
                    CheckEach(each, levels);
                    break;
                case IfNode condition:
                    Resolve(condition.Tag, condition.Tag.Path, levels);
                    Walk(condition.Then, levels);
                    Walk(condition.Otherwise, levels);
                    break;
            }
        }
    }

    private void CheckEach(EachNode each, IReadOnlyList<Level> levels)
    {
        var list = Resolve(each.Tag, each.Tag.Path, levels);
        if (list is null)
        {
            return;
        }

        if (list.Item is null)
        {
            problems.Add(each.Tag.Place.Problem(TemplateProblemCodes.NotAList, each.Tag.Name));
            return;
        }

        Walk(each.Body, [new Level(list.Item, IsLoop: true), .. levels]);
    }

    private void CheckValue(ValueTag tag, IReadOnlyList<Level> levels)
    {
        var shape = Resolve(tag, tag.Path, levels);
        var first = tag.Filters.Count > 0 ? filters.Find(tag.Filters[0].Name) : null;
        if (shape is { IsValue: false } && first is not { TakesRecords: true })
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.NotAValue, tag.Name));
        }

        foreach (var filter in tag.Filters)
        {
            CheckFilter(tag, filter, shape);
        }
    }

    private void CheckPicture(ValueTag tag, IReadOnlyList<Level> levels)
    {
        if (Resolve(tag, tag.Path, levels) is { Kind: not (ValueKind.Picture or ValueKind.Text or ValueKind.Unknown) })
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.NotAPicture, tag.Name));
        }
    }

    private void CheckFilter(ValueTag tag, FilterCall filter, TemplateShape? shape)
    {
        var rule = filters.Find(filter.Name);
        if (rule is null)
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.UnknownFilter, filter.Name));
        }
        else if (!rule.WordCounts.Contains(filter.Words.Count))
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.WrongFilterWords, filter.Name));
        }
        else if (rule.Reads.Count > 0 && (filter == tag.Filters[0] ? shape?.Kind ?? ValueKind.Unknown : ValueKind.Text) is not ValueKind.Unknown and var kind
            && !rule.Reads.Contains(kind))
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.WrongFilter, $"{tag.Name} | {filter.Name}"));
        }
        else if (shape is not null && rule.RequiredMember(filter.Words) is { } member && !(shape.Item ?? shape).Members.ContainsKey(member))
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.UnknownMember, $"{tag.Name}.{member}"));
        }
    }

    private TemplateShape? Resolve(Tag tag, IReadOnlyList<string> path, IReadOnlyList<Level> levels)
    {
        var found = First(path[0], levels);
        foreach (var name in path.Skip(1))
        {
            found = found?.Members.GetValueOrDefault(name);
        }

        if (found is null)
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.UnknownMember, string.Join('.', path)));
        }

        return found;
    }

    private static TemplateShape? First(string name, IReadOnlyList<Level> levels)
    {
        if (LoopWords.IsLoopWord(name))
        {
            var loop = levels.FirstOrDefault(level => level.IsLoop);
            return name == LoopWords.This ? loop?.Shape : loop is null ? null : TemplateShape.Leaf;
        }

        return levels.Select(level => level.Shape.Members.GetValueOrDefault(name)).FirstOrDefault(shape => shape is not null);
    }

    private sealed record Level(TemplateShape Shape, bool IsLoop);
}
