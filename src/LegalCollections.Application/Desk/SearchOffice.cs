using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>Finds a case by whatever a person has in hand: a name, CPF or CNPJ, phone, number of case, title or lawsuit.</summary>
public sealed class SearchOffice(AppDb db) : IUseCase
{
    public const int Most = 12;

    private const int FewestCharacters = 2;

    public async Task<IReadOnlyList<SearchGroup>> HandleAsync(string? asked, CancellationToken ct)
    {
        var text = asked?.Trim() ?? "";
        if (text.Length < FewestCharacters && !long.TryParse(text, out _))
        {
            return [];
        }

        var upper = SearchKey.Of(text);
        var plain = new string([.. upper.Where(char.IsAsciiLetterOrDigit)]);
        var digits = new string([.. plain.Where(char.IsAsciiDigit)]);
        var number = long.TryParse(plain, out var parsed) ? parsed : -1;
        var cases = db.CollectionCases.AsNoTracking();
        var profiles = db.DebtorProfiles.AsNoTracking();
        var found = new List<SearchGroup>
        {
            new("case", await HitsAsync(cases.Where(c => c.Number == number), ct)),
            new("name", await HitsAsync(cases.Where(c => profiles.Any(p => p.DebtorId == c.DebtorId && p.ClientId == c.ClientId && p.NameKey.Contains(upper))), ct)),
        };
        if (plain.Length >= 3)
        {
            found.Add(new("title", await HitsAsync(
                cases.Where(c => db.Debts.Any(d => d.CaseId == c.Id && d.DocumentNumber != null && (d.DocumentNumber.Contains(text) || d.DocumentNumber.Contains(upper)))), ct)));
        }

        if (plain.Length >= 4)
        {
            found.Add(new("taxId", await HitsAsync(cases.Where(c => db.Debtors.Any(d => d.Id == c.DebtorId && d.TaxId.StartsWith(plain))), ct)));
        }

        if (digits.Length >= 6 && digits.Length == plain.Length)
        {
            found.Add(new("lawsuit", await HitsAsync(
                cases.Where(c => db.JudicialCases.Any(j => j.CaseId == c.Id && j.Number != null && j.Number.StartsWith(digits))), ct)));
            found.Add(new("phone", await HitsAsync(
                cases.Where(c => profiles.Any(p => p.DebtorId == c.DebtorId && p.ClientId == c.ClientId && p.Phone != null && p.Phone.Contains(digits))), ct)));
        }

        return [.. found.Where(g => g.Hits.Count > 0)];
    }

    private Task<List<SearchHit>> HitsAsync(IQueryable<CollectionCase> cases, CancellationToken ct) =>
        (from c in cases.OrderBy(c => c.Number).Take(Most)
         join p in db.DebtorProfiles on new { c.DebtorId, c.ClientId } equals new { p.DebtorId, p.ClientId }
         join d in db.Debtors on c.DebtorId equals d.Id
         join k in db.Clients on c.ClientId equals k.Id
         orderby c.Number
         select new SearchHit(c.Id, c.Number, p.Name, d.TaxId, k.Name, c.Stage, c.Status)).ToListAsync(ct);
}

/// <summary>What was found by one kind of clue; its heading is <c>search.group.&lt;Clue&gt;</c>.</summary>
public sealed record SearchGroup(string Clue, IReadOnlyList<SearchHit> Hits);

/// <summary>A case that was found.</summary>
public sealed record SearchHit(CaseId Id, long Number, string Debtor, string TaxId, string Client, CollectionStage Stage, CaseStatus Status);
