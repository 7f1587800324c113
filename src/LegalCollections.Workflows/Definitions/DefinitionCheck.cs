using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.BuiltIn;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Definitions;

/// <summary>Lets the host refuse values that only it can judge, such as the key of a template or a channel.</summary>
/// <param name="literal">The literal value; null when the input is computed and cannot be known beforehand.</param>
public delegate IEnumerable<DefinitionProblem> InputCheck(ActivityNode activity, InputDescriptor input, object? literal);

/// <summary>Holds a definition against the catalogue before it may be published: what Elsa lets pass silently is refused here.</summary>
public sealed class DefinitionCheck
{
    private readonly WorkflowDefinition _definition;
    private readonly ActivityCatalog _catalog;
    private readonly InputCheck? _inputCheck;
    private readonly List<DefinitionProblem> _problems = [];

    private DefinitionCheck(WorkflowDefinition definition, ActivityCatalog catalog, InputCheck? inputCheck)
    {
        _definition = definition;
        _catalog = catalog;
        _inputCheck = inputCheck;
    }

    /// <summary>All problems, in the order of the activities; empty when the definition may be published.</summary>
    public static IReadOnlyList<DefinitionProblem> Check(WorkflowDefinition definition, ActivityCatalog catalog, InputCheck? inputCheck = null)
    {
        var check = new DefinitionCheck(definition, catalog, inputCheck);
        check.CheckVariables();
        foreach (var node in definition.AllNodes.Where(n => n.Id != WorkflowDefinition.WrapperId))
        {
            check.CheckActivity(node);
        }

        return check._problems;
    }

    private void CheckVariables()
    {
        foreach (var (node, variable) in _definition.AllNodes.SelectMany(n => n.Variables.Select(v => (n, v))))
        {
            try
            {
                _ = variable.Default is null ? null : ValueConversion.To(variable.Default, variable.TypeName, variable.IsArray);
            }
            catch (Exception e) when (IsConversionError(e))
            {
                Error(node.Id == WorkflowDefinition.WrapperId ? null : node.Id, "VariableDefaultDoesNotFit", variable.Name, variable.TypeName, variable.Default ?? "");
            }
        }
    }

    private void CheckActivity(ActivityNode node)
    {
        if (_catalog.Find(node.Type) is not { } descriptor)
        {
            Error(node.Id, node.Inputs.ContainsKey("workflowDefinitionVersionId") || node.Inputs.ContainsKey("workflowDefinitionId") ? "FlowAsActivity" : "UnknownActivityType", node.Type);
            return;
        }

        if (node.Version < 1 || node.Version > descriptor.Version)
        {
            Error(node.Id, "UnknownActivityVersion", node.Type, node.Version);
        }

        CheckInputs(node, descriptor);
        CheckTargets(node, descriptor);
        if (node.Type == "Elsa.Flowchart")
        {
            _problems.AddRange(FlowCheck.Check(node, _catalog));
        }
    }

    private void CheckInputs(ActivityNode node, ActivityDescriptor descriptor)
    {
        foreach (var name in node.Inputs.Keys.Where(n => descriptor.Input(n) is null))
        {
            Error(node.Id, "UnknownInput", name, node.Type);
        }

        foreach (var input in descriptor.Inputs)
        {
            if (node.Inputs.TryGetValue(input.Name, out var expression))
            {
                CheckExpression(node, input, input.Script ? expression.AsScript() : expression);
            }
            else if (input.Required && !(input.Raw && node.Raw.ContainsKey(input.Name)))
            {
                Error(node.Id, "RequiredInputMissing", input.Name);
            }
        }

        foreach (var one in node.Cases)
        {
            CheckSource(node, one.Label, one.Condition);
        }
    }

    private void CheckExpression(ActivityNode node, InputDescriptor input, Expression expression)
    {
        CheckSource(node, input.Name, expression);
        var literal = expression.Type == "Literal" ? expression.Value : null;
        if (input.Required && expression.Type == "Literal" && literal is null or "")
        {
            Error(node.Id, "RequiredInputMissing", input.Name);
        }
        else if (literal is not null and not "")
        {
            CheckLiteral(node, input, literal);
        }

        if (_inputCheck is not null)
        {
            _problems.AddRange(_inputCheck(node, input, literal));
        }
    }

    private void CheckLiteral(ActivityNode node, InputDescriptor input, object literal)
    {
        if (input.Options.Count > 0 && !input.Options.Contains(ValueConversion.AsText(literal), StringComparer.OrdinalIgnoreCase))
        {
            Error(node.Id, "UnknownKey", input.Name, literal, input.Options);
            return;
        }

        try
        {
            ValueConversion.To(literal, input.TypeName);
            _ = node.Type == "Elsa.Cron" ? CronExpression.Parse(ValueConversion.AsText(literal)!) : null;
        }
        catch (CronFormatException e)
        {
            if (e.Field is { } field)
            {
                Error(node.Id, "CronField", input.Name, literal, $"{field}", e.Found!, CronFormatException.Takes(field));
            }
            else
            {
                Error(node.Id, "CronFields", input.Name, literal, e.Fields ?? 0);
            }
        }
        catch (Exception e) when (IsConversionError(e))
        {
            Error(node.Id, "InputDoesNotFit", input.Name, input.TypeName, literal);
        }
    }

    private void CheckSource(ActivityNode node, string input, Expression expression)
    {
        if (!Expression.KnownTypes.Contains(expression.Type))
        {
            Error(node.Id, "UnknownExpressionType", input, expression.Type);
            return;
        }

        try
        {
            _ = expression.Type switch
            {
                "JavaScript" => (object?)expression.Script,
                "Json" => JsonGraph.Parse(ValueConversion.AsText(expression.Value) ?? "null"),
                _ => null,
            };
        }
        catch (Exception e) when (e is ScriptException || IsConversionError(e))
        {
            Error(node.Id, "ExpressionDoesNotParse", input, e.Message);
        }

        if (expression.Type == "Variable" && expression.Reference("id") is { } id && _definition.FindVariable(id) is null)
        {
            Error(node.Id, "UnknownVariable", input, id);
        }
    }

    private void CheckTargets(ActivityNode node, ActivityDescriptor descriptor)
    {
        foreach (var (output, variableId) in node.Outputs)
        {
            if (!descriptor.Outputs.Contains(output, StringComparer.OrdinalIgnoreCase))
            {
                Error(node.Id, "UnknownOutput", output, node.Type);
            }
            else if (_definition.FindVariable(variableId) is null && _definition.Outputs.All(o => o.Name != variableId))
            {
                Error(node.Id, "UnknownVariable", output, variableId);
            }
        }

        if (node.Type == "Elsa.SetVariable" && DefinitionReader.Text((node.Raw.GetValueOrDefault("variable") as System.Text.Json.Nodes.JsonObject)?["id"]) is { } id
            && _definition.FindVariable(id) is null)
        {
            Error(node.Id, "UnknownVariable", "variable", id);
        }

        foreach (var port in node.Ports.Keys.Where(p => !descriptor.Ports.Contains(p, StringComparer.OrdinalIgnoreCase)))
        {
            Error(node.Id, "UnknownPort", port, node.Type);
        }
    }

    private static bool IsConversionError(Exception e) => e is FormatException or OverflowException or ArgumentException or System.Text.Json.JsonException;

    private void Error(string? activityId, string code, params object[] args) =>
        _problems.Add(new DefinitionProblem(activityId, code, ProblemSeverity.Error, args));
}
