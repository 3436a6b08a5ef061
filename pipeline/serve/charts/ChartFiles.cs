using System.Collections.Concurrent;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Pipeline.Serve.Charts;

/// <summary>Charts as files, each drawn once for a published file.</summary>
internal sealed class ChartFiles
{
    private const int MostKept = 200;

    private readonly ConcurrentDictionary<(string Path, DateTime At, string Name, ChartFilter Filter, string Format),
        Lazy<RenderedPicture>> drawn = new();

    /// <summary>One chart.</summary>
    /// <param name="path">The published file that the visitor reads.</param>
    /// <param name="name">As in the catalog.</param>
    /// <param name="filter">Which data.</param>
    /// <param name="format"><c>svg</c>, <c>png</c> or <c>pdf</c>.</param>
    /// <exception cref="ChartUnavailableException">There is no such chart, or no data for it.</exception>
    public RenderedPicture Of(string path, string name, ChartFilter filter, string format)
    {
        if (drawn.Count >= MostKept) drawn.Clear();
        var key = (path, File.GetLastWriteTimeUtc(path), name, filter, format);
        var one = drawn.GetOrAdd(key, _ => new Lazy<RenderedPicture>(() => Draw(path, name, filter, format)));
        try
        {
            return one.Value;
        }
        catch
        {
            drawn.TryRemove(key, out _);
            throw;
        }
    }

    private static RenderedPicture Draw(string path, string name, ChartFilter filter, string format) =>
        SnapshotCharts.Draw(path, name, filter, picture => format switch
        {
            "png" => picture.ToPng(FontSet.Installed),
            "pdf" => picture.ToPdf(FontSet.Installed),
            _ => picture.ToSvg(FontSet.Installed),
        });
}
