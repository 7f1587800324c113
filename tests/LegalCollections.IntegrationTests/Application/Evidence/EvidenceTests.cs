using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Evidence;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Cli;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Evidence;

/// <summary>From the signed contract that a client sends to the file that a judge can check.</summary>
public sealed class EvidenceTests(TestOffice office) : IClassFixture<TestOffice>
{
    private const string Note = "NP-7;;Nota promissória;10.000,00;01/12/2025;31/01/2026";
    private const string Password = "senha do arquivo";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_petition_is_signed_its_gaps_are_named_and_the_dossier_tells_an_altered_exhibit()
    {
        var caseId = await office.OpenJudicialCaseAsync("11444777000161", Note);
        var lawyer = await office.LawyerAsync();
        var lawsuit = Assert.Single((await office.ConfirmProposalAsync(lawyer, caseId)).Value);

        // Law: CPC arts. 798 I a (título), 798 I b (demonstrativo), 105 and 287 (procuração), 75 VIII (atos), 82 and 290 (custas).
        Assert.Equal(
            [RequiredPaper.TitleOriginal, RequiredPaper.PowerOfAttorney, RequiredPaper.CorporateActs, RequiredPaper.CostsReceipt],
            (await NeedsAsync(lawsuit.Id)).Where(need => need.Missing).Select(need => need.Paper));
        Assert.Equal("evidence.RoleMissing", (await KeepAsync(lawyer, caseId, Contract("Nota promissoria original"), null)).Problem?.Code);
        Assert.False((await KeepAsync(lawyer, caseId, Contract("Pedido de compra"), EvidenceRole.WrittenProof, "Pedido de compra")).Failed);
        Assert.Contains(RequiredPaper.TitleOriginal, (await NeedsAsync(lawsuit.Id)).Where(need => need.Missing).Select(need => need.Paper));
        Assert.False((await KeepAsync(lawyer, caseId, Contract("Nota promissoria original"))).Failed);
        Assert.DoesNotContain(RequiredPaper.TitleOriginal, (await NeedsAsync(lawsuit.Id)).Where(need => need.Missing).Select(need => need.Paper));

        Assert.False((await AsAsync<KeepCertificate, Result<SigningCertificate>>(lawyer, use => use.HandleAsync(Pfx(), Password, Ct))).Failed);
        Assert.False((await office.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit.Id, Ct))).Failed);
        var petition = await office.ReadAsync(async db => await db.StoredDocuments.SingleAsync(d => d.CaseId == caseId && d.Kind == DocumentKind.Petition, Ct));
        Assert.Equal(lawyer.FullName, petition.ApprovedBy);
        Assert.True(PdfSource.Open(await office.FileAsync(petition.SignedHash!)).Source!.IsSigned);
        Assert.False(PdfSource.Open(await office.FileAsync(petition.FileHash!)).Source!.IsSigned);

        var dossier = (await AsAsync<BuildDossier, Result<Dossier>>(lawyer, use => use.HandleAsync(caseId, Ct))).Value;
        var finding = VerifyDossier.Examine(dossier.Pdf).Value;
        Assert.True(finding.IsIntact);
        Assert.Equal(["Pedido de compra", "Nota promissória assinada", petition.Title], finding.Manifest.Parts.Skip(1).Select(part => part.Title).OrderBy(t => t == petition.Title).ThenBy(t => t == "Nota promissória assinada"));
        Assert.Equal(petition.SignedHash, finding.Manifest.Parts.Single(part => part.Attachment is not null).SourceSha256);
        var known = await office.InScopeAsync(s => s.GetRequiredService<FindDossier>().ByCodeAsync(finding.Manifest.Code, Ct));
        Assert.Equal((caseId, finding.Sha256), (known!.Case, known.Sha256));

        var signed = await office.FileAsync(petition.SignedHash!);
        Assert.Equal(["Pedido de compra"], AlteredBy(Altered(dossier.Pdf, dossier.Pdf.AsSpan().IndexOf("(Pedido de compra)"u8) + 3)));
        Assert.Equal([petition.Title], AlteredBy(Altered(dossier.Pdf, PlaceInAttachment(dossier.Pdf))));
        var altered = Altered(dossier.Pdf, dossier.Pdf.AsSpan().IndexOf("(Nota promissoria original)"u8) + 3);
        Assert.Equal(["Nota promissória assinada"], AlteredBy(altered));
        await AskTheCommandLineAsync(dossier.Pdf, 0, null);
        await AskTheCommandLineAsync(altered, 1, "Nota promissória assinada");
        await AskAsStrangerAsync(dossier.Pdf, "success", "nenhum byte mudou", "Emitido por este escritório");
        await AskAsStrangerAsync(altered, "danger", "Nota promissória assinada");
        await AskAsStrangerAsync(signed, "success", petition.Title, lawyer.FullName);
        await AskAsStrangerAsync(Contract("de outra casa"), "danger", "não reconhece o arquivo");

        var package = (await AsAsync<FilingPackage, Result<PackedFiling>>(lawyer, use => use.HandleAsync(lawsuit.Id, Ct))).Value;
        await using var zip = new ZipArchive(new MemoryStream(package.Zip));
        var number = finding.Manifest.Case;
        Assert.Equal([$"{number}-01-peticao-1-1.pdf", $"{number}-02-documentos-1-1.pdf", "LEIA-ME.txt"], zip.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task A_key_is_kept_so_that_neither_the_database_nor_the_audit_trail_tells_it()
    {
        var lawyer = await office.LawyerAsync();
        var refused = await AsAsync<KeepCertificate, Result<SigningCertificate>>(lawyer, use => use.HandleAsync(Pfx(), "outra senha", Ct));
        Assert.Equal("documents.CertificateUnreadable", refused.Problem?.Code);

        var kept = (await AsAsync<KeepCertificate, Result<SigningCertificate>>(lawyer, use => use.HandleAsync(Pfx(), Password, Ct))).Value;

        Assert.Throws<CryptographicException>(() => X509CertificateLoader.LoadPkcs12(kept.Sealed, null));
        var trail = await office.ReadAsync(db => db.AuditEntries.Where(e => e.Entity == nameof(SigningCertificate)).Select(e => e.After).ToListAsync(Ct));
        Assert.Contains(trail, after => after!.Contains(kept.Thumbprint, StringComparison.Ordinal));
        Assert.DoesNotContain(trail, after => after!.Contains(nameof(SigningCertificate.Sealed), StringComparison.Ordinal));

        using (var visitor = await office.SignInAsAsync(Roles.Lawyer))
        {
            Assert.DoesNotContain("vence em", (await visitor.GetPageAsync("/certificate")).Body!.TextContent, StringComparison.Ordinal);
            await AsAsync<KeepCertificate, Result<SigningCertificate>>(lawyer, use => use.HandleAsync(Pfx(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).AddDays(10.5)), Password, Ct));
            Assert.Contains("vence em 10 dias", (await visitor.GetPageAsync("/certificate")).Body!.TextContent, StringComparison.Ordinal);
        }

        await AsAsync<KeepCertificate, bool>(lawyer, async use =>
        {
            await use.RemoveAsync(Ct);
            return true;
        });
        Assert.Empty((await office.ReadAsync(db => db.SigningCertificates.SingleAsync(c => c.Id == kept.Id, Ct))).Sealed);
    }

    [Fact]
    public async Task A_lawsuit_counts_and_files_the_papers_of_its_own_titles_only()
    {
        var caseId = await office.OpenJudicialCaseAsync("60872504000123", Note, "NF-9;;Nota fiscal;4.000,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        await office.ConfirmProposalAsync(lawyer, caseId);
        var lawsuits = await office.ReadAsync(db => db.JudicialCases.Where(j => j.CaseId == caseId).ToListAsync(Ct));
        var (execution, other) = (lawsuits.Single(j => j.Path == "Execucao"), lawsuits.Single(j => j.Path != "Execucao"));
        var note = await office.ReadAsync(db => db.Debts.Where(d => d.JudicialCaseId == execution.Id).Select(d => d.Id).SingleAsync(Ct));

        await KeepAsync(lawyer, caseId, Contract("Nota promissoria"), debt: note);

        Assert.DoesNotContain(await NeedsAsync(execution.Id), need => need is { Paper: RequiredPaper.TitleOriginal, Missing: true });
        Assert.Contains(await NeedsAsync(other.Id), need => need is { Paper: RequiredPaper.WrittenProof, Missing: true });
        var drafts = await office.ReadAsync(db => db.StoredDocuments.Where(d => d.CaseId == caseId && d.Kind == DocumentKind.Petition).ToDictionaryAsync(d => d.Id, d => d.Title, Ct));
        var listed = await ListAsync(other.Id);
        Assert.DoesNotContain("Nota promissória assinada", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(drafts[execution.DraftId!.Value], listed, StringComparison.Ordinal);
        Assert.Contains("Nota promissória assinada", await ListAsync(execution.Id), StringComparison.Ordinal);

        async Task<string> ListAsync(JudicialCaseId id)
        {
            var package = (await AsAsync<FilingPackage, Result<PackedFiling>>(lawyer, use => use.HandleAsync(id, Ct))).Value;
            await using var zip = new ZipArchive(new MemoryStream(package.Zip));
            using var list = new StreamReader(await zip.GetEntry("LEIA-ME.txt")!.OpenAsync(Ct));
            return await list.ReadToEndAsync(Ct);
        }
    }

    /// <summary>Law: CC art. 206 §5 I (five years for a debt in writing) against art. 205 (ten years); CPC art. 798 I a asks for each title.</summary>
    [Fact]
    public async Task A_paper_of_one_title_proves_nothing_of_another()
    {
        var caseId = await office.OpenJudicialCaseAsync(
            "43776517000180", Note, "NP-2;;Nota promissória;7.000,00;01/12/2025;31/01/2026", "V-1;;Outro;900,00;01/12/2025;31/01/2026", "V-2;;Outro;800,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        var debts = await office.ReadAsync(db => db.Debts.Where(d => d.CaseId == caseId).ToDictionaryAsync(d => d.DisplayNumber, d => d.Id, Ct));

        await KeepAsync(lawyer, caseId, Contract("Pedido"), EvidenceRole.WrittenProof, "Pedido", debts["V-1"]);
        var terms = await office.InScopeAsync(s => s.GetRequiredService<CaseLimitation>().OfAsync(caseId, Ct));
        Assert.Equal(new DateOnly(2031, 1, 31), terms.Single(t => t.Debt.Id == debts["V-1"]).Terms.Value.LastDay);
        Assert.Equal(new DateOnly(2036, 1, 31), terms.Single(t => t.Debt.Id == debts["V-2"]).Terms.Value.LastDay);
        var proposal = (await office.InScopeAsync(s => s.GetRequiredService<ProposeActions>().HandleAsync(caseId, Ct))).Value;
        Assert.Equal(ActionPath.Monitoria, PathOf("V-1"));
        Assert.NotEqual(ActionPath.Monitoria, PathOf("V-2"));

        var execution = (await office.ConfirmProposalAsync(lawyer, caseId)).Value.Single(j => j.Path == nameof(ActionPath.Execucao));
        await KeepAsync(lawyer, caseId, Contract("Nota"), EvidenceRole.Title, "Nota", debts["NP-7"]);
        var need = (await NeedsAsync(execution.Id)).Single(n => n.Paper == RequiredPaper.TitleOriginal);
        Assert.True(need.Missing);
        Assert.Equal(["NP-2"], need.Lacking);
        await KeepAsync(lawyer, caseId, Contract("Nota 2"), EvidenceRole.Title, "Nota 2", debts["NP-2"]);
        Assert.False((await NeedsAsync(execution.Id)).Single(n => n.Paper == RequiredPaper.TitleOriginal).Missing);

        var order = await office.ReadAsync(db => db.StoredDocuments.Where(d => d.CaseId == caseId && d.Title == "Pedido").Select(d => d.Id).SingleAsync(Ct));
        await KeepAsync(lawyer, caseId, Contract("Outro papel"), EvidenceRole.Other, "Pedido de outro devedor", debts["V-1"], order);
        terms = await office.InScopeAsync(s => s.GetRequiredService<CaseLimitation>().OfAsync(caseId, Ct));
        Assert.Equal(new DateOnly(2036, 1, 31), terms.Single(t => t.Debt.Id == debts["V-1"]).Terms.Value.LastDay);
        var dossier = (await AsAsync<BuildDossier, Result<Dossier>>(lawyer, use => use.HandleAsync(caseId, Ct))).Value;
        var told = VerifyDossier.Examine(dossier.Pdf).Value.Manifest.Parts.Select(part => part.Title).ToList();
        Assert.Contains("Pedido de outro devedor", told);
        Assert.DoesNotContain("Pedido", told);

        ActionPath PathOf(string title) => proposal.Titles.Single(t => t.Title.DebtId == debts[title]).Proposed.Path;
    }

    [Theory]
    [InlineData("%PDF-1.4 nada", "evidence.NotReadable")]
    [InlineData("MZ", "documents.ScanType")]
    public async Task A_file_that_no_judge_could_read_is_refused_at_the_door(string content, string problem)
    {
        var caseId = await office.ReadAsync(db => db.CollectionCases.Select(c => c.Id).FirstOrDefaultAsync(Ct));
        caseId = caseId == default ? await office.OpenJudicialCaseAsync("33000167000101", Note) : caseId;
        Assert.Equal(problem, (await KeepAsync(await office.LawyerAsync(), caseId, Encoding.ASCII.GetBytes(content))).Problem?.Code);
    }

    private static byte[] Altered(byte[] dossier, int place)
    {
        var altered = dossier.ToArray();
        altered[place]++;
        return altered;
    }

    /// <summary>A byte amid the signed petition, which travels packed.</summary>
    private static int PlaceInAttachment(byte[] dossier)
    {
        var entry = dossier.AsSpan().IndexOf("/Type/EmbeddedFile/"u8);
        return entry + dossier.AsSpan(entry).IndexOf("stream"u8) + 2_000;
    }

    private static IEnumerable<string> AlteredBy(byte[] altered)
    {
        var finding = VerifyDossier.Examine(altered).Value;
        Assert.False(finding.SealHolds);
        return finding.Altered.Select(part => part.Title);
    }

    private async Task AskTheCommandLineAsync(byte[] dossier, int exitCode, string? exhibit)
    {
        var file = Path.Combine(office.DataFolder, $"dossie-{exitCode}.pdf");
        await File.WriteAllBytesAsync(file, dossier, Ct);
        var run = await CliProcess.RunAsync("dossier", "verify", file, "--json");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exhibit is not null, exhibit is not null && run.Reasons.Single().Message.Contains(exhibit, StringComparison.Ordinal));
    }

    /// <summary>Somebody without an account brings a file to the public page.</summary>
    private async Task AskAsStrangerAsync(byte[] file, string colour, params string[] told)
    {
        using var stranger = office.Visit();
        var answer = await stranger.UploadAsync(await stranger.GetPageAsync("/verify"), "main form[enctype]", "file", "arquivo.pdf", file);
        var alert = answer.QuerySelector($".alert-{colour}")!.TextContent;
        Assert.All(told, words => Assert.Contains(words, alert, StringComparison.Ordinal));
        Assert.Empty(answer.QuerySelectorAll("main a[href*='/cases/']"));
    }

    private Task<IReadOnlyList<PaperNeed>> NeedsAsync(JudicialCaseId id) => office.InScopeAsync(async services =>
        await services.GetRequiredService<PetitionSufficiency>().OfAsync(
            await services.GetRequiredService<LegalCollections.Application.Data.AppDb>().JudicialCases.SingleAsync(j => j.Id == id, Ct), Ct));

    private Task<Result<StoredDocument>> KeepAsync(
        OfficeUser who, CaseId caseId, byte[] content, EvidenceRole? proves = EvidenceRole.Title, string title = "Nota promissória assinada", DebtId? debt = null, DocumentId? replaces = null) =>
        AsAsync<KeepEvidence, Result<StoredDocument>>(who, use => use.HandleAsync(new KeepEvidence.Command(caseId, title, proves, new ScannedFile("nota.pdf", content), debt, replaces), Ct));

    private Task<T> AsAsync<TUseCase, T>(OfficeUser who, Func<TUseCase, Task<T>> act)
        where TUseCase : notnull => office.InScopeAsync(services => act(services.GetRequiredService<TUseCase>()), who);

    /// <summary>A PDF as an old scanner writes it, its text in clear.</summary>
    private static byte[] Contract(string text)
    {
        var content = $"BT /F1 24 Tf 72 700 Td ({text}) Tj ET";
        return Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n"
            + $"4 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n");
    }

    private static byte[] Pfx(DateTimeOffset? until = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Ana Prado:12345678909, C=BR", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), until ?? new DateTimeOffset(2045, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.Export(X509ContentType.Pfx, Password);
    }
}
