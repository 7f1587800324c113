using System.Reflection;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Demo;

/// <summary>Gives the demo office a reminder in English, so that its English-speaking debtor shows a newcomer what a second language does.</summary>
public sealed class DemoWordings(AppDb db, AddTemplateVersion add) : IUseCase
{
    private const string Key = "friendly-reminder";
    private const string FileName = "friendly-reminder.en.html";

    public async Task LoadAsync(CancellationToken ct)
    {
        if (await db.TemplateVersions.AnyAsync(v => v.Key == Key, ct))
        {
            return;
        }

        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("Demo/Samples/" + FileName)!;
        var body = new byte[file.Length];
        await file.ReadExactlyAsync(body, ct);
        var added = await add.HandleAsync(new(Key, null, new ScannedFile(FileName, body), "{{ credor.nome }}: payment reminder", Languages.English), ct);
        if (added.Value.Version is null)
        {
            throw new InvalidOperationException($"The demo office: {FileName}: {string.Join("; ", added.Value.Problems)}");
        }
    }
}
