using Microsoft.AspNetCore.Http.Features;

namespace LegalCollections.Web.Hosting;

/// <summary>The largest upload the office takes, in megabytes (section <c>Uploads</c>).</summary>
public sealed class UploadOptions
{
    public int MaxMegabytes { get; init; } = 100;

    public long MaxBytes => MaxMegabytes * 1024L * 1024L;
}

/// <summary>Answers a file over the limit with our own page: it is read to its end and thrown away, since a browser shows no answer before.</summary>
public sealed class UploadLimit(RequestDelegate next, UploadOptions options)
{
    /// <summary>Beyond this the server cuts the connection: nobody uploads that by mistake.</summary>
    public const long HardLimitBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Room for the form's other fields and the multipart boundaries.</summary>
    private const long FormOverheadBytes = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= options.MaxBytes + FormOverheadBytes || context.Request.ContentLength is null)
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength > HardLimitBytes)
        {
            context.Response.Headers.Connection = "close";
        }
        else
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Request.ContentType = null;
        context.Request.ContentLength = 0;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    public static void Add(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Uploads").Get<UploadOptions>() ?? new UploadOptions();
        builder.Services.AddSingleton(options);
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = options.MaxBytes + FormOverheadBytes);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HardLimitBytes;
        });
    }
}
