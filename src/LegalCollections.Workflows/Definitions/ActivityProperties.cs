using System.Text.Json.Nodes;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Definitions;

/// <summary>Sorts the properties of an activity into expressions, outputs, embedded activities and raw JSON.</summary>
internal sealed class ActivityProperties
{
    public Dictionary<string, Expression> Inputs { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, string> Outputs { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, ActivityNode> Ports { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, JsonNode?> Raw { get; } = new(StringComparer.OrdinalIgnoreCase);
    public List<SwitchCase> Cases { get; } = [];

    public void Add(string name, JsonNode? value, Func<JsonObject, ActivityNode?> readActivity)
    {
        switch (value)
        {
            case null:
                break;
            case JsonObject wrapped when wrapped["expression"] is JsonObject expression:
                Inputs[name] = Expression.Read(expression);
                break;
            case JsonObject output when output.ContainsKey("memoryReference"):
                if (DefinitionReader.Text((output["memoryReference"] as JsonObject)?["id"]) is { } variableId)
                {
                    Outputs[name] = variableId;
                }

                break;
            case JsonObject activity when DefinitionReader.Text(activity["type"]) is not null && activity.ContainsKey("id"):
                if (readActivity(activity) is { } embedded)
                {
                    Ports[name] = embedded;
                }

                break;
            case JsonArray cases when name.Equals("cases", StringComparison.OrdinalIgnoreCase):
                Cases.AddRange(DefinitionReader.Objects(cases).Select(c => Case(c, readActivity)));
                break;
            case JsonValue literal:
                Inputs[name] = new Expression("Literal", JsonGraph.FromNode(literal));
                break;
            default:
                Raw[name] = value;
                break;
        }
    }

    private static SwitchCase Case(JsonObject json, Func<JsonObject, ActivityNode?> readActivity)
    {
        var condition = json["condition"] switch
        {
            JsonObject wrapped when wrapped["expression"] is JsonObject inner => Expression.Read(inner),
            JsonObject plain => Expression.Read(plain),
            var literal => new Expression("Literal", JsonGraph.FromNode(literal)),
        };
        return new SwitchCase(DefinitionReader.Text(json["label"]) ?? "", condition, json["activity"] is JsonObject activity ? readActivity(activity) : null);
    }
}
