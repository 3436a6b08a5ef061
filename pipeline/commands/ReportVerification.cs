using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Objects;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl report --verify FILE</c>: where a report came from, and whether it can be made again.</summary>
internal static class ReportVerification
{
    private const string Info = "Info";
    private const string Keywords = "Keywords";

    // A report of a large city has more pages than any form.
    private static readonly PdfLimits Limits = new() { Pages = 100_000 };

    /// <summary>Prints the answer; 0 the same bytes, 1 other bytes or not possible any more.</summary>
    /// <exception cref="UsageException">The file is missing or none of our reports.</exception>
    public static int Run(DataFolder folder, string file, bool asJson)
    {
        if (!File.Exists(file)) throw new UsageException($"找不到文件 {DataFolder.Shown(file)}。");
        var bytes = File.ReadAllBytes(file);
        var stamp = StampOf(bytes)
            ?? throw new UsageException($"{DataFolder.Shown(file)} 不是 perfetl report 编写的月报，没有可以复核的标记。");
        var snapshot = SnapshotFile.Find(folder, stamp.LoadId, stamp.Sha256);
        var verdict = snapshot is null ? "snapshot_gone" : IsMadeAgain(snapshot, stamp, bytes) ? "same" : "differs";
        if (asJson) PrintJson(file, stamp, snapshot, verdict);
        else PrintLines(folder, stamp, snapshot, verdict);
        return verdict == "same" ? ExitCode.Done : ExitCode.Failed;
    }

    private static ReportStamp? StampOf(byte[] bytes)
    {
        try
        {
            var pdf = PdfFile.Open(bytes, new PdfBudget(Limits), new DamageLog());
            return pdf.Get(pdf.Trailer, Info) is PdfDictionary info && pdf.Get(info, Keywords) is PdfString text
                ? ReportStamp.TryParse(TextOf(text.Bytes)) : null;
        }
        catch (PdfException)
        {
            return null;
        }
    }

    private static string TextOf(byte[] bytes) => bytes is [0xFE, 0xFF, .. var rest]
        ? Encoding.BigEndianUnicode.GetString(rest) : Encoding.Latin1.GetString(bytes);

    private static bool IsMadeAgain(SnapshotFile snapshot, ReportStamp stamp, byte[] bytes)
    {
        try
        {
            return ReportCommand.Make(snapshot, stamp.Month, stamp.Department).Bytes.Span.SequenceEqual(bytes);
        }
        catch (UsageException)
        {
            // The stamp names a month or department that the snapshot does not have: somebody changed the file.
            return false;
        }
    }

    private static void PrintJson(string file, ReportStamp stamp, SnapshotFile? snapshot, string verdict) =>
        JsonOutput.Print(new
        {
            File = file,
            Verdict = verdict,
            stamp.Version,
            ProgramVersion = MonthlyReports.ProgramVersion,
            LoadId = stamp.LoadId,
            stamp.Sha256,
            Snapshot = snapshot?.Path,
            Month = stamp.Month.Code,
            stamp.Department,
        });

    private static void PrintLines(DataFolder folder, ReportStamp stamp, SnapshotFile? snapshot, string verdict)
    {
        Console.WriteLine($"月报    {stamp.Month.Title}，{stamp.Department ?? "全部部门"}");
        Console.WriteLine($"程序    PerfEtl {stamp.Version}（现在运行的是 {MonthlyReports.ProgramVersion}）");
        Console.WriteLine($"快照    {stamp.LoadId}，SHA-256 {stamp.Sha256}");
        Console.WriteLine("结论    " + verdict switch
        {
            "same" => $"已用 {DataFolder.Shown(snapshot!.Path)} 重新编写，逐字节相同。",
            "snapshot_gone" => $"{DataFolder.Shown(folder.Published)} 中已没有这个快照，无法重新编写。",
            _ when stamp.Version != MonthlyReports.ProgramVersion =>
                $"已用同一快照重新编写，但内容不同：编写它的程序版本是 {stamp.Version}，请用该版本复核。",
            _ => "已用同一快照重新编写，但内容不同：文件被改动过，或不是这个程序编写的。",
        });
    }
}
