using System.Security.Cryptography;
using System.Text;

namespace LegalCollections.Web.Hosting;

/// <summary>The one-time way into an office that has no account yet: a link in the log, good for one day, one use and this process.</summary>
/// <remarks>Only the SHA-256 of the token is kept. A restart before its use prints a new link; the first account closes the way for good.</remarks>
public sealed class FirstAdministrator(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private byte[]? _hash;
    private DateTimeOffset _expiresAt;

    /// <summary>A new token; the one before loses its worth.</summary>
    public string Issue()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        (_hash, _expiresAt) = (Hash(token), clock.GetUtcNow() + Lifetime);
        return token;
    }

    public bool Accepts(string? token) => Matches(_hash, token);

    /// <summary>Takes the token out of use; false when it was wrong, too old or already used.</summary>
    public bool Redeem(string? token)
    {
        var hash = Interlocked.Exchange(ref _hash, null);
        if (Matches(hash, token))
        {
            return true;
        }

        Interlocked.CompareExchange(ref _hash, hash, null);
        return false;
    }

    private bool Matches(byte[]? hash, string? token) =>
        hash is not null && token is not null && clock.GetUtcNow() < _expiresAt && CryptographicOperations.FixedTimeEquals(hash, Hash(token));

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
