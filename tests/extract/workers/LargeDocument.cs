using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Workers;

/// <summary>A whole form in so many bytes that it takes time to hand it over: long enough to be met while it is read.
/// </summary>
internal static partial class LargeDocument
{
    private const int Megabytes = 40;

    /// <summary>A sample with comments after its end, which say once more where its table of objects is.</summary>
    public static byte[] Of(string sample)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SampleTruth.Folder, sample));
        var start = Start().Matches(Encoding.Latin1.GetString(bytes))[^1].Groups[1].Value;
        var line = Encoding.ASCII.GetBytes("%" + new string(' ', 126) + "\n");
        return [.. bytes, .. Enumerable.Repeat(line, Megabytes << 13).SelectMany(one => one),
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"))];
    }

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex Start();
}
