using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>The answer of <c>perfetl report --verify</c> as people read it.</summary>
internal static class VerificationText
{
    private const int Shown = 10;

    /// <summary>Writes it; the last lines say what differs or is missing.</summary>
    public static void Write(ReportVerificationResult result, TextWriter output)
    {
        var stamp = result.Stamp;
        output.WriteLine($"月报    {stamp.Month.Title}，{stamp.Department ?? "全部部门"}");
        output.WriteLine($"程序    PerfEtl {stamp.Version}（现在运行的是 {MonthlyReports.ProgramVersion}）");
        output.WriteLine($"快照    {stamp.LoadId}，SHA-256 {stamp.Sha256}");
        output.WriteLine($"结论    {Basis(result)}{Verdict(result)}");
        var differences = result.Differences.DistinctBy(one => (one.InFile, one.MadeAgain)).ToList();
        foreach (var difference in differences.Take(Shown)) output.WriteLine($"  不同    {Sentence(difference)}");
        if (differences.Count > Shown) output.WriteLine($"  不同    其余 {differences.Count - Shown:N0} 处见 --json");
        foreach (var missing in result.Missing) output.WriteLine($"  缺失    {missing}");
    }

    /// <summary>The same for machines.</summary>
    public static void PrintJson(ReportVerificationResult result) => JsonOutput.Print(new
    {
        result.File,
        result.Verdict,
        result.Stamp.Version,
        MonthlyReports.ProgramVersion,
        result.Stamp.LoadId,
        result.Stamp.Sha256,
        Month = result.Stamp.Month.Code,
        result.Stamp.Department,
        result.Snapshot,
        result.RepeatedLoads,
        result.Missing,
        result.Differences,
    });

    private static string Basis(ReportVerificationResult result) => result switch
    {
        { Snapshot: { } snapshot } => $"已用 {DataFolder.Shown(snapshot)} 重新编写，",
        { RepeatedLoads: > 0 and var loads } =>
            $"原快照已清理，已按归档重放 {loads:N0} 次加载、重做到加载 {result.Stamp.LoadId} 后重新编写，",
        _ => "原快照已清理，按归档也无法重做，",
    };

    private static string Verdict(ReportVerificationResult result) => result.Verdict switch
    {
        ReportVerdict.Same => "逐字节相同。",
        ReportVerdict.SameText => "文字和数字全部相同，只是字节不同：" + Why(result, "例如被别的软件另存过"),
        ReportVerdict.SameNumbers => "内容不同：文件上的数字都在，文字有出入：" + Why(result, "文件被改动过"),
        ReportVerdict.Differs when result.Missing.Count > 0 => "内容不同：归档已不完整，缺失的见下。",
        ReportVerdict.Differs => "内容不同：" + Why(result, "文件被改动过"),
        _ => "无法复核，原因见下。",
    };

    // What the snapshot says cannot have changed since; the archive is read by today's program and word lists.
    private static string Why(ReportVerificationResult result, string usual) =>
        result.Stamp.Version != MonthlyReports.ProgramVersion
            ? $"编写它的程序是 {result.Stamp.Version}，现在的是 {MonthlyReports.ProgramVersion}，要逐字节复核请用前者。"
            : result.Snapshot is null ? $"{usual}，或词表（seeds/lookups）在这之后改过。" : $"{usual}。";

    private static string Sentence(WordDifference difference) => difference switch
    {
        { InFile: { } file, MadeAgain: { } again } => $"第 {difference.Page} 页：文件上是“{file}”，重编为“{again}”",
        { InFile: { } file } => $"第 {difference.Page} 页：文件上多出“{file}”",
        _ => $"第 {difference.Page} 页：文件上没有“{difference.MadeAgain}”",
    };
}
