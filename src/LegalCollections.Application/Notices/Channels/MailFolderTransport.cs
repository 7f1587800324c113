using LegalCollections.Application.Common;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LegalCollections.Application.Notices.Channels;

/// <summary>Writes mail as .eml files into the data folder while no mail server is configured (demo, first days).</summary>
/// <remarks>A file is complete or absent, and has one name per mail.</remarks>
public sealed class MailFolderTransport(IOptions<OfficeOptions> office) : IMailTransport
{
    public string Folder => Path.Combine(office.Value.ResolveDataFolder(), "mail");

    public async Task<Delivery> DeliverAsync(MimeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            Directory.CreateDirectory(Folder);
            var target = Path.Combine(Folder, FileName(message));
            var unfinished = target + ".part";
            await using (var file = File.Create(unfinished))
            {
                await message.WriteToAsync(file);
            }

            File.Move(unfinished, target, overwrite: true);
            return Delivery.Accepted;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return new Delivery(DeliveryVerdict.NotSent, "folder");
        }
    }

    private static string FileName(MimeMessage message) =>
        $"{message.Date:yyyyMMdd-HHmm}-{message.MessageId!.Split('@')[0]}.eml";
}
