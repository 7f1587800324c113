using LegalCollections.Application.Common;
using LegalCollections.Application.Notices.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Notices;

/// <summary>Chooses the way out for mail: the configured server, or files in the data folder.</summary>
public sealed class NoticesModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section))
            .Validate(o => o.Lease > o.Timeout, "Mail:Lease must be longer than Mail:Timeout.").ValidateOnStart();
        var mail = configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
        services.AddSingleton(typeof(IMailTransport), mail.HasServer ? typeof(SmtpTransport) : typeof(MailFolderTransport));
    }
}
