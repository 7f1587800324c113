using System.CommandLine;

namespace LegalCollections.Cli;

/// <summary>Builds the command tree out of the verbs found in this assembly and turns every ending into an exit code.</summary>
public static class CommandLine
{
    public const int Succeeded = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the outcome as one JSON object on standard output",
        Recursive = true,
    };

    public static readonly Option<bool> Schema = new("--schema")
    {
        Description = "Write the JSON Schema of what --json writes, and of the file that the verb reads",
        Recursive = true,
    };

    private static readonly Dictionary<string, string> Groups = new()
    {
        ["actions"] = "The right action for a title",
        ["audit"] = "The record of every change",
        ["deadlines"] = "Deadlines and the calendars they are counted on",
        ["database"] = "The office's database",
        ["documents"] = "Word templates and the documents made of them",
        ["debts"] = "What a debt is worth",
        ["dossier"] = "The evidence of a case in one file",
        ["identifiers"] = "Numbers that carry their own check digits",
        ["portfolios"] = "Portfolios of debts sent by clients",
        ["workflows"] = "Workflow definitions",
        ["demo"] = "The demo office",
    };

    /// <param name="arguments">What is typed after the program's name.</param>
    /// <param name="output">Where results go; standard output if none is given.</param>
    /// <param name="errors">Where reasons and notes go; standard error if none is given.</param>
    /// <returns>0 when done, 1 when refused (the reasons are written), 2 when the call itself is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter? output = null, TextWriter? errors = null)
    {
        output ??= Console.Out;
        errors ??= Console.Error;
        // A value may begin with @: nothing is read from response files.
        var parsed = Tree().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.GetResult(Schema) is { Implicit: false })
        {
            return await WriteSchemaAsync(parsed.CommandResult.Command, output, errors);
        }

        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        }

        foreach (var error in parsed.Errors)
        {
            await errors.WriteLineAsync(error.Message);
        }

        await errors.WriteLineAsync("Add --help to see how the verb is used.");
        return WrongUsage;
    }

    // Asked for before what the verb needs is demanded: nobody fills in a form to see the form.
    private static async Task<int> WriteSchemaAsync(Command asked, TextWriter output, TextWriter errors)
    {
        var words = asked.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Append(asked).Select(command => command.Name);
        var name = $"{string.Join('-', words)}.json";
        await using var schema = typeof(Verb).Assembly.GetManifestResourceStream($"Schemas/{name}");
        if (schema is null)
        {
            await errors.WriteLineAsync($"There is no JSON Schema for '{string.Join(' ', words)}'.");
            return WrongUsage;
        }

        using var reader = new StreamReader(schema);
        await output.WriteLineAsync((await reader.ReadToEndAsync()).TrimEnd());
        return Succeeded;
    }

    private static RootCommand Tree()
    {
        var root = new RootCommand("LegalCollections: the debt collection of a law firm, from the command line") { Json, Schema };
        var verbs = typeof(Verb).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Verb)) && !type.IsAbstract)
            .Select(type => (Verb)Activator.CreateInstance(type)!)
            .ToLookup(verb => verb.Group);

        foreach (var group in verbs.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var parent = group.Key.Length == 0 ? root : new Command(group.Key, Groups[group.Key]);
            foreach (var verb in group.OrderBy(verb => verb.Command.Name, StringComparer.Ordinal))
            {
                parent.Add(verb.Command);
            }

            if (parent != root)
            {
                root.Add(parent);
            }
        }

        return root;
    }
}
