using System.Text;
using System.Text.Json;

namespace PerfEtl.Pipeline.Schedule.Ledger;

/// <summary>One month of the run ledger: JSON lines, only ever added to.</summary>
internal static class LedgerFile
{
    /// <summary>Adds lines so that they survive a power cut.</summary>
    /// <remarks>A line that a crash cut short is closed first, so that it spoils no other.</remarks>
    public static void Append(string path, IEnumerable<LedgerLine> lines)
    {
        var isNew = !File.Exists(path);
        using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
        {
            var text = new StringBuilder(EndsTorn(file) ? "\n" : "");
            foreach (var line in lines)
                text.Append(JsonSerializer.Serialize(line, LedgerJson.Format.LedgerLine)).Append('\n');
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Flush(flushToDisk: true);
        }

        if (isNew) FolderFlush.After(path);
    }

    /// <summary>The lines that can be read, and how many cannot.</summary>
    public static (IReadOnlyList<LedgerLine> Lines, int Damaged) Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var rows = reader.ReadToEnd().Split('\n');
        var lines = rows.Select(Parse).ToList();
        // What follows the last line end is being written, or was cut short by a crash.
        var damaged = rows[..^1].Where((row, index) => row.Trim().Length > 0 && lines[index] is null).Count();
        return ([.. lines.OfType<LedgerLine>()], damaged);
    }

    /// <summary>Goes once through writing and reading a line, which takes its time only the first time.</summary>
    public static void MakeReady() =>
        Parse(JsonSerializer.Serialize(new LedgerLine { Event = default, At = default }, LedgerJson.Format.LedgerLine));

    private static bool EndsTorn(FileStream file)
    {
        if (file.Length == 0) return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }

    private static LedgerLine? Parse(string row)
    {
        if (string.IsNullOrWhiteSpace(row)) return null;
        try
        {
            return JsonSerializer.Deserialize(row, LedgerJson.Format.LedgerLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
