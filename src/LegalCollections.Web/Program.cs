using LegalCollections.Application;
using LegalCollections.Application.Common.Scheduling;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
UploadLimit.Add(builder);
builder.Services.AddApplication(builder.Configuration);
builder.Services.AddSecurityHeaderPolicies()
    .SetDefaultPolicy(SecurityHeaders.Policy).AddPolicy(SecurityHeaders.Mail, SecurityHeaders.MailBody).AddPolicy(SecurityHeaders.Studio, SecurityHeaders.StudioFrame);
builder.Services.AddSignIn();
builder.Services.AddShell();
builder.Services.AddSingleton(_ => new FirstAdministrator(TimeProvider.System));
builder.Services.AddHostedService<OpenOffice>();
builder.Services.AddScheduling(builder.Configuration);
builder.Services.AddDataProtection().SetApplicationName("LegalCollections").PersistKeysToFileSystem(OfficeKeys.Folder(builder.Configuration));

var app = builder.Build();
app.UseSecurityHeaders();
app.UseExceptionHandler("/errors/500");
app.UseStatusCodePagesWithReExecute("/errors/{0}");
app.UseResponseCompression();
app.UseRequestLocalization();
app.UseMiddleware<UploadLimit>();
app.UseRouting();
app.UseAuthentication();
app.UseCurrentUser();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapControllerRoute("pages", "{controller=Home}/{action=Index}/{id?}").WithStaticAssets();
await app.RunAsync();
