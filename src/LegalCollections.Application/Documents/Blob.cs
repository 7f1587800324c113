namespace LegalCollections.Application.Documents;

/// <summary>The bytes of a file under their own hash, so that no file is stored twice and none can change unseen.</summary>
public sealed class Blob
{
    private Blob() { }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
}
