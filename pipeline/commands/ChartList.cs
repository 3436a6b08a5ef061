using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl chart --list</c>: what can be drawn.</summary>
internal static class ChartList
{
    /// <summary>Prints a line per chart, or one JSON object.</summary>
    public static int Print(bool isJson)
    {
        if (isJson) JsonOutput.Print(new { ChartCatalog.Charts });
        else foreach (var line in Lines(ChartCatalog.Charts)) Console.WriteLine(line);
        return ExitCode.Done;
    }

    /// <summary>Name, title, description and options, aligned for a terminal where 图 is two columns wide.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<ChartEntry> charts)
    {
        var (name, title) = (charts.Max(chart => chart.Name.Length), charts.Max(chart => Columns(chart.Title)));
        foreach (var chart in charts)
        {
            var gap = new string(' ', title - Columns(chart.Title) + 2);
            yield return $"{chart.Name.PadRight(name + 2)}{chart.Title}{gap}{chart.Description}"
                + $"（{string.Join(" ", chart.Parameters)}）";
        }
    }

    private static int Columns(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x1100 ? 1 : 2);
}
