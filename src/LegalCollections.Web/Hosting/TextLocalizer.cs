using System.Globalization;
using LegalCollections.Application.Common;
using Microsoft.Extensions.Localization;

namespace LegalCollections.Web.Hosting;

/// <summary>Lets MVC take labels and validation messages from <see cref="Texts"/>: <c>[Display(Name = "admin.users.email")]</c>.</summary>
public sealed class TextLocalizer : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] => Find(name, []);

    public LocalizedString this[string name, params object[] arguments] => Find(name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Texts.All.Keys.Select(key => Find(key, []));

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    private static LocalizedString Find(string name, object[] arguments) =>
        new(name, Texts.Get(name, CultureInfo.CurrentUICulture, arguments), Texts.Find(name, CultureInfo.CurrentUICulture) is null);
}
