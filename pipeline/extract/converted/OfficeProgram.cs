using System.ComponentModel;
using System.Diagnostics;

namespace PerfEtl.Pipeline.Extract.Converted;

/// <summary>LibreOffice, where it is installed: turns old and other formats into those that are read.</summary>
internal static class OfficeProgram
{
    private static readonly SemaphoreSlim Alone = new(1);

    private static readonly string[] Usual =
    [
        "/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/usr/local/bin/soffice", "/snap/bin/libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe",
    ];

    // No macro runs, no link is followed, whatever a document asks for.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update">
        <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update">
        <prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>Where it is; null if it is not installed.</summary>
    public static string? Path { get; } = Array.Find(
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Where(folder => folder.Length > 0).Select(folder => System.IO.Path.Combine(folder, Name)), .. Usual],
        File.Exists);

    private static string Name => OperatingSystem.IsWindows() ? "soffice.exe" : "soffice";

    /// <summary>Converts a document, one at a time, in a folder and with a profile of its own.</summary>
    /// <param name="document">The document.</param>
    /// <param name="from">Its ending: <c>doc</c>.</param>
    /// <param name="to">The ending of what is wanted: <c>docx</c>.</param>
    /// <param name="within">Then it is killed with all it started.</param>
    /// <returns>The converted document; null where nothing came of it in time.</returns>
    public static async Task<byte[]?> ConvertAsync(
        ReadOnlyMemory<byte> document, string from, string to, TimeSpan within)
    {
        await Alone.WaitAsync();
        var folder = Directory.CreateTempSubdirectory("perfetl-office-");
        try
        {
            var source = System.IO.Path.Combine(folder.FullName, $"document.{from}");
            await File.WriteAllBytesAsync(source, document);
            var profile = Directory.CreateDirectory(System.IO.Path.Combine(folder.FullName, "profile", "user"));
            await File.WriteAllTextAsync(
                System.IO.Path.Combine(profile.FullName, "registrymodifications.xcu"), Settings);
            if (!await RunAsync(folder.FullName, source, to, within)) return null;
            var target = System.IO.Path.Combine(folder.FullName, "out", $"document.{to}");
            return File.Exists(target) ? await File.ReadAllBytesAsync(target) : null;
        }
        finally
        {
            Remove(folder);
            Alone.Release();
        }
    }

    private static async Task<bool> RunAsync(string folder, string source, string to, TimeSpan within)
    {
        var start = new ProcessStartInfo(Path!,
        [
            "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
            $"-env:UserInstallation={new Uri(System.IO.Path.Combine(folder, "profile")).AbsoluteUri}",
            "--convert-to", to, "--outdir", System.IO.Path.Combine(folder, "out"), source,
        ])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = folder;
        using var process = Start(start);
        if (process is null) return false;
        process.StandardInput.Close();
        var said = Task.WhenAll(
            process.StandardOutput.BaseStream.CopyToAsync(Stream.Null),
            process.StandardError.BaseStream.CopyToAsync(Stream.Null));
        using var limit = new CancellationTokenSource(within);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            await said;
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A process that is being killed may hold a file for a moment; the system's temporary folder is swept.
        }
    }
}
