using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Reports;
using LegalCollections.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Reports;

/// <summary>A status report as a download, fresh or kept.</summary>
public static class ReportFile
{
    private const string Workbook = "xlsx";

    public static FileContentResult Of(StatusReport report, string? format, ReportFrame frame, Wording words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(frame);
        return format == Workbook
            ? Download(frame.Workbook(report, words), StatusReportWorkbook.ContentType, words.FileName(report.On) + ".xlsx")
            : Download(frame.Pdf(report, words), "application/pdf", words.FileName(report.On) + ".pdf");
    }

    public static async Task<FileContentResult> OfStoredAsync(
        StoredReport report, string? format, DocumentStore store, Wording words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(store);
        return format == Workbook
            ? Download(await store.LoadAsync(report.WorkbookHash, ct), StatusReportWorkbook.ContentType, words.FileName(report.On) + ".xlsx")
            : Download(await store.LoadAsync(report.PdfHash, ct), "application/pdf", words.FileName(report.On) + ".pdf");
    }

    private static FileContentResult Download(byte[] content, string type, string name) => new(content, type) { FileDownloadName = name };
}
