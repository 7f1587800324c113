using LegalCollections.Application.Common;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Documents;

namespace LegalCollections.Application.Documents;

/// <summary>Tells what a change of a template or fragment would break: every template that includes it is read again, for each client with words of its own and in each language.</summary>
public sealed class TemplateCheck(TemplateLibrary library, OfficeTemplates templates) : IUseCase
{
    /// <param name="changed">The template or fragment that changes.</param>
    /// <param name="standing">The versions of all keys that stand after the change; their files are stored.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<BrokenTemplate>> OfAsync(ShippedTemplate changed, IReadOnlyList<TemplateVersion> standing, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(standing);
        var broken = new List<BrokenTemplate>();
        foreach (var client in standing.Select(v => v.ForClient).Append(null).Distinct())
        {
            foreach (var shipped in changed.IsFragment ? library.All.Where(t => t.IsWord) : [changed])
            {
                foreach (var language in standing.Where(v => v.Key == shipped.Key).Select(v => v.Language).Append(shipped.ShippedLanguage).Distinct())
                {
                    if (await templates.InForceAsync(shipped, standing, client, language, ct) is { } own
                        && TemplateLibrary.Check(own, out _) is { Count: > 0 } problems && !broken.Exists(b => b.Key == shipped.Key))
                    {
                        broken.Add(new BrokenTemplate(shipped.Key, problems));
                    }
                }
            }
        }

        return broken;
    }
}

/// <summary>A template that could not be filled any more.</summary>
public sealed record BrokenTemplate(string Key, IReadOnlyList<TemplateProblem> Problems);
