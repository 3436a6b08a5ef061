using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Runs;

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

    /// <summary>The lines from a place on that can be read, how many cannot, and up to where lines are whole.</summary>
    public static (IReadOnlyList<LedgerLine> Lines, int Damaged, long Until) Read(string path, long from)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(from, SeekOrigin.Begin);
        var bytes = new byte[file.Length - from];
        file.ReadExactly(bytes);
        // What follows the last line end is being written, or was cut short by a crash.
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        var rows = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n');
        var lines = rows.Select(Parse).ToList();
        var damaged = rows.Where((row, index) => row.Trim().Length > 0 && lines[index] is null).Count();
        return ([.. lines.OfType<LedgerLine>()], damaged, from + whole);
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

/// <summary>A line of the ledger as JSON; made at build time, since every run begins with it.</summary>
[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>Names in <c>snake_case</c>, Chinese as it is, nothing for what is not known.</summary>
    public static LedgerJson Format { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter<LedgerEvent>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<RunOutcome>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<RunReason>(JsonNamingPolicy.SnakeCaseLower),
        },
    });
}
