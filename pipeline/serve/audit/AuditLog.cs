using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Query;

namespace PerfEtl.Pipeline.Serve.Audit;

/// <summary>Who did what, when and from where: lines of JSON that are only ever added.</summary>
/// <remarks>
/// One file a month, <c>audit/2026-11.jsonl</c>. Sign-ins, queries, exports, orders to jobs, overrides and changes of
/// accounts are written before they are answered; what cannot be written down is not done.
/// </remarks>
internal sealed class AuditLog(DataFolder data, TimeProvider clock)
{
    private readonly Lock gate = new();

    /// <summary>Where the files are.</summary>
    public string Folder { get; } = Path.Combine(data.Root, "audit");

    /// <summary>Adds one line.</summary>
    /// <param name="who">The visitor's name; what was typed, where nobody could be signed in.</param>
    /// <param name="from">The address of the caller; empty for the command line.</param>
    /// <param name="what">One word: <c>sign_in</c>, <c>query</c>, <c>export</c>, <c>run</c>, <c>override</c>,
    /// <c>user</c>.</param>
    /// <param name="outcome">One word: <c>done</c>, <c>refused</c>, <c>failed</c>.</param>
    /// <param name="about">What it was about: the SQL, the job, the account.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(string who, string from, string what, string outcome, string about)
    {
        var now = clock.GetUtcNow();
        var line = JsonSerializer.Serialize(
            new { at = now.UtcDateTime, who, from, what, outcome, about }, JsonRows.Format) + "\n";
        var path = Path.Combine(Folder, now.ToString("yyyy-MM", CultureInfo.InvariantCulture) + ".jsonl");
        lock (gate)
        {
            Directory.CreateDirectory(Folder);
            var options = new FileStreamOptions
            {
                Mode = FileMode.Append,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite,
                BufferSize = 0,
            };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(Encoding.UTF8.GetBytes(line));
        }
    }
}
