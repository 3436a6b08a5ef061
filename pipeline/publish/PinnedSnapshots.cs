using System.Text;
using PerfEtl.Pipeline.Files;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Pipeline.Publish;

/// <summary>Which snapshot the last report of each month was made from, so that it is not the next one to go.</summary>
/// <remarks>
/// The file <c>published/PINNED</c>: a line a month, <c>2022-12 perfetl-20221231T181400123Z.duckdb</c>.
/// </remarks>
internal sealed class PinnedSnapshots(DataFolder data)
{
    private string List => Path.Combine(data.Published, "PINNED");

    /// <summary>Month → file name, the newest month first; snapshots that are gone are left out.</summary>
    public IReadOnlyList<(string Month, string Name)> Newest(int months) => [.. Read()
        .Where(pin => File.Exists(Path.Combine(data.Published, pin.Name)))
        .OrderByDescending(pin => pin.Month, StringComparer.Ordinal).Take(months)];

    /// <summary>Records that a report of a month was made from a published snapshot.</summary>
    /// <remarks>Who may read but not write here pins nothing: that report is then verified from the archive.</remarks>
    public void Pin(ReportMonth month, string snapshot)
    {
        try
        {
            Write(month, snapshot);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Write(ReportMonth month, string snapshot)
    {
        var name = Path.GetFileName(snapshot);
        var pins = Read();
        if (pins.Contains((month.Code, name)) || !File.Exists(Path.Combine(data.Published, name))) return;
        var lines = pins.Where(pin => pin.Month != month.Code).Append((month.Code, name)).Order()
            .Select(pin => $"{pin.Item1} {pin.Item2}\n");
        DurableFile.Replace(List, Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    // A line that a person garbled pins nothing: its report is then verified from the archive.
    private List<(string Month, string Name)> Read() => !File.Exists(List) ? [] : [.. File.ReadAllLines(List)
        .Select(line => line.Split(' ')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))];
}
