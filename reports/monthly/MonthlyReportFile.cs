using System.Text;

namespace PerfEtl.Reports.Monthly;

/// <summary>A finished report.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="Stamp">What it was made from.</param>
/// <param name="PageCount">How many pages.</param>
/// <param name="MissingGlyphs">Characters shown as a box because our fonts lack them; each is worth a finding.</param>
public sealed record MonthlyReportFile(
    ReadOnlyMemory<byte> Bytes, ReportStamp Stamp, int PageCount, IReadOnlyCollection<Rune> MissingGlyphs);
