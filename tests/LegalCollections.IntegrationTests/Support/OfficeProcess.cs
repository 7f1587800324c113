using System.Diagnostics;
using System.Text;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>The product as an office runs it: a process of its own, which the test can kill as a power cut does.</summary>
public sealed class OfficeProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private OfficeProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>What the process wrote, for whoever must explain a failed test.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the web host on a database and a mail server; it begins at once with what was left to do.</summary>
    public static OfficeProcess Start(TestDatabase database, SmtpListener mail)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(mail);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LegalCollections.Web.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Office"] = database.Connection,
            ["ConnectionStrings__OfficeOwner"] = database.OwnerConnection,
            ["Office__DataFolder"] = database.Folder,
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = $"{mail.Port}",
            ["Mail__Security"] = "None",
            ["Mail__Timeout"] = "00:00:02",
            ["Mail__Lease"] = "00:00:03",
            ["Logging__LogLevel__Default"] = "Warning",
        })
        {
            start.Environment[name] = value;
        }

        return new OfficeProcess(Process.Start(start)!);
    }

    /// <summary>SIGKILL: nothing is finished, nothing is said goodbye to.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
