using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Documents;

/// <summary>Asks the configured server to prove the time of a signature (RFC 3161).</summary>
public sealed class TimeStampServer(IOptions<SigningOptions> options) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LargestAnswer };

    /// <summary>Null when no server is configured.</summary>
    public Func<byte[], CancellationToken, Task<byte[]>>? Ask => options.Value.TimeStampServer is { } server ? (request, ct) => PostAsync(server, request, ct) : null;

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> PostAsync(Uri server, byte[] request, CancellationToken ct)
    {
        using var content = new ByteArrayContent(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var answer = await _client.PostAsync(server, content, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }
}
