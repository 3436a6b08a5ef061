using System.Data.Common;
using System.Reflection;
using System.Text;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly.Data;

namespace PerfEtl.Reports.Monthly;

/// <summary>The reports of one month from one snapshot: one for all departments, and one for each.</summary>
/// <remarks>
/// <code>
/// using var connection = WarehouseFile.OpenSnapshot(path);
/// var reports = MonthlyReports.Open(connection, sha256, ReportMonth.TryParse("2022-12"), FontSet.Installed);
/// var all = reports.Make();
/// foreach (var department in reports.Departments) Save(reports.Make(department));
/// </code>
/// What was in force at the end of the month counts, so a report says the same whenever it is made. The same
/// snapshot, month and program give the same bytes. One thread uses a set of reports, and its connection for nothing
/// else: the connection's marts speak of the end of the month from then on.
/// </remarks>
public sealed class MonthlyReports
{
    private readonly ChartRows charts;
    private readonly MonthlyData data;
    private readonly string sha256;
    private readonly FontSet fonts;

    private MonthlyReports(DbConnection connection, MonthlyData data, string sha256, FontSet fonts)
    {
        (charts, this.data, this.sha256, this.fonts) = (new ChartRows(connection), data, sha256, fonts);
        Departments = [.. data.Declared.Select(group => group.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The program's version: 0.1.0.</summary>
    public static string ProgramVersion { get; } = typeof(MonthlyReports).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The month the reports are about.</summary>
    public ReportMonth Month => data.Month;

    /// <summary>Every department with a declaration in force at the end of the month, in order of code units.</summary>
    public IReadOnlyList<string> Departments { get; }

    /// <summary>Reads the month's data.</summary>
    /// <param name="connection">Open, on a published snapshot.</param>
    /// <param name="sha256">Of the snapshot's file, 64 hex digits in lower case.</param>
    /// <param name="month">The month; null for that of the snapshot's last load.</param>
    /// <param name="fonts">What to measure and draw with.</param>
    /// <exception cref="ReportUnavailableException">The snapshot knows nothing about the month.</exception>
    public static MonthlyReports Open(DbConnection connection, string sha256, ReportMonth? month, FontSet fonts)
    {
        var loads = MonthlyData.LoadsIn(connection);
        if (loads.Count == 0)
            throw new ReportUnavailableException("已发布的数据中没有任何加载，无从编写月报。请先运行 perfetl run 或 perfetl load。");
        var (first, last) = (ReportMonth.Of(loads[0].StartedAt), ReportMonth.Of(loads[^1].StartedAt));
        var asked = month ?? last;
        if (asked > last)
        {
            throw new ReportUnavailableException(
                $"{asked.Title}还没有数据：最近一次加载在{last.Title}。可编写 {first.Code} 至 {last.Code} 的月报。");
        }

        var data = MonthlyData.Read(connection, asked, loads);
        if (data.IsBackfilled && !data.Declared.Any(group => group.Any(row => row.FiscalYear == asked.Year)))
        {
            throw new ReportUnavailableException($"{asked.Title}没有数据：最早一次加载在{first.Title}，"
                + $"也没有 {ScopeText.Year(asked.Year)} 年度的申报表。可编写 {first.Code} 至 {last.Code} 的月报。");
        }

        return new MonthlyReports(connection, data, sha256, fonts);
    }

    /// <summary>One report.</summary>
    /// <param name="department">主管部门 as printed; null for all.</param>
    /// <param name="version">
    /// The program's version that the report names; null for that of this program. To make a report again that another
    /// version made: where both draw the same, the bytes are the same.
    /// </param>
    /// <exception cref="ReportUnavailableException">The department has no declaration in force.</exception>
    /// <exception cref="BadFontException">A font file is missing or damaged.</exception>
    public MonthlyReportFile Make(string? department = null, string? version = null) =>
        new ReportPages(ModelOf(department, version, isAppendix: false), charts, fonts).Paint();

    /// <summary>Everything that a report only counts: all projects, all findings with their places, all
    /// files.</summary>
    /// <inheritdoc cref="Make"/>
    public MonthlyReportFile MakeAppendix(string? department = null, string? version = null) =>
        new ReportPages(ModelOf(department, version, isAppendix: true), charts, fonts).Paint();

    /// <summary>All findings of a report as CSV.</summary>
    /// <param name="department">主管部门 as printed; null for all.</param>
    /// <exception cref="ReportUnavailableException">The department has no declaration in force.</exception>
    public byte[] FindingsOf(string? department = null) => FindingCsv.Of(ModelOf(department, null, isAppendix: true));

    private ReportModel ModelOf(string? department, string? version, bool isAppendix)
    {
        if (department is not null && !data.Declared.Contains(department))
            throw new ReportUnavailableException(Unknown(department));
        return ReportModel.Of(data, new ReportStamp(
            version ?? ProgramVersion, data.Loads[^1].LoadId, sha256, data.Month, department, isAppendix));
    }

    private string Unknown(string department) => $"{Month.Title}没有主管部门“{department}”的申报表。"
        + (Departments.Count == 0 ? "这个月没有任何部门的申报表。" : MeantDepartments.Sentence(department, Departments));
}

/// <summary>There is no such report: no data for the month, or no such department.</summary>
public sealed class ReportUnavailableException : Exception
{
    /// <summary>Without a reason.</summary>
    public ReportUnavailableException()
    {
    }

    /// <param name="message">One Chinese sentence for people.</param>
    public ReportUnavailableException(string message)
        : base(message)
    {
    }

    /// <param name="message">One Chinese sentence for people.</param>
    /// <param name="inner">What was caught.</param>
    public ReportUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>A finished report.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="Stamp">What it was made from.</param>
/// <param name="PageCount">How many pages.</param>
/// <param name="MissingGlyphs">Characters shown as a box because our fonts lack them; each is worth a finding.</param>
public sealed record MonthlyReportFile(
    ReadOnlyMemory<byte> Bytes, ReportStamp Stamp, int PageCount, IReadOnlyCollection<Rune> MissingGlyphs);
