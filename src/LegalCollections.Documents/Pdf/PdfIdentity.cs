namespace LegalCollections.Documents.Pdf;

/// <summary>What a file says about itself; the date is passed in so that the same content gives the same bytes.</summary>
/// <param name="Language">BCP 47, such as <c>pt-BR</c>; readers that speak need it (PDF/UA-1, 7.2).</param>
public sealed record PdfIdentity(string Title, string Author, string Language, DateTimeOffset CreatedAt);
