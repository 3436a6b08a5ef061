using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Reporting;

/// <summary><c>perfetl report --verify FILE</c>: where a report came from, and whether it is what was made.</summary>
/// <remarks>
/// The report is made again from its snapshot; where that is gone, from the archive, as of the last load in it. A
/// rebuilt snapshot has other bytes but the same rows, so the report is made with the hash that the file names.
/// </remarks>
internal sealed class ReportVerification(DataFolder folder, Settings settings, IProgress<LoadProgress> progress)
{
    // A report of a large city has more pages than any form.
    private static readonly PdfLimits Limits = new()
    {
        Pages = 100_000,
        Operators = int.MaxValue,
        DocumentMegabytes = 2_000,
        Seconds = 600,
        Readers = 1,
    };

    /// <summary>Makes the report again and compares.</summary>
    /// <exception cref="UsageException">The file is missing or none of our reports.</exception>
    public async Task<ReportVerificationResult> RunAsync(string file, CancellationToken cancel)
    {
        if (Directory.Exists(file))
            throw new UsageException($"{DataFolder.Shown(file)} 是文件夹，应为一份月报 PDF 文件。请写到文件为止。");
        if (!File.Exists(file)) throw new UsageException($"找不到文件 {DataFolder.Shown(file)}，应为一份月报 PDF。请检查路径。");
        var bytes = await File.ReadAllBytesAsync(file, cancel);
        using var readers = new ReaderPool(Limits);
        var report = new ReadReport(bytes, await readers.ShowAsync(bytes), readers);
        var stamp = ReportComparison.StampOf(report.Pages)
            ?? throw new UsageException($"{DataFolder.Shown(file)} 不是 perfetl report 编写的月报，没有可以复核的标记。");
        var result = new ReportVerificationResult(file, ReportVerdict.Impossible, stamp);
        if (SnapshotFile.Find(folder, stamp.LoadId, stamp.Sha256) is { } snapshot)
        {
            progress.Report(new LoadProgress("重编月报", 0, 1));
            var known = await JudgeAsync(result with { Snapshot = snapshot.Path }, snapshot, report);
            if (known.Verdict != ReportVerdict.Impossible) return known;
        }

        return await FromArchiveAsync(result, report, cancel);
    }

    private async Task<ReportVerificationResult> FromArchiveAsync(
        ReportVerificationResult result, ReadReport report, CancellationToken cancel)
    {
        var target = new DataFolder(Directory.CreateTempSubdirectory("perfetl-verify-").FullName);
        try
        {
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var rebuilt = await new AsOfRebuild(folder, settings, vocabulary, progress)
                .MakeAsync(result.Stamp.LoadId, target, cancel);
            progress.Report(new LoadProgress("重编月报", 0, 1));
            return await JudgeAsync(
                result with { RepeatedLoads = rebuilt.Loads, Missing = rebuilt.Damaged },
                new SnapshotFile(rebuilt.Snapshot, result.Stamp.Sha256), report);
        }
        catch (UnknownLoadException)
        {
            return result with { Missing = [$"{DataFolder.Shown(folder.Root)} 从未有过加载 {result.Stamp.LoadId}"] };
        }
        catch (Exception lost) when (lost is RebuildException or DamagedArchiveException)
        {
            return result with { Missing = [lost.Message] };
        }
        finally
        {
            Directory.Delete(target.Root, recursive: true);
        }
    }

    private static async Task<ReportVerificationResult> JudgeAsync(
        ReportVerificationResult result, SnapshotFile snapshot, ReadReport report)
    {
        var stamp = result.Stamp;
        try
        {
            var bytes = SnapshotReports.MakeAgain(snapshot, stamp).Bytes;
            if (bytes.Span.SequenceEqual(report.Bytes)) return result with { Verdict = ReportVerdict.Same };
            var again = await report.Readers.ShowAsync(bytes);
            var differences = ReportComparison.Differences(report.Pages, again);
            var verdict = differences.Count == 0 ? ReportVerdict.SameText
                : ReportComparison.HaveTheSameNumbers(differences, again) ? ReportVerdict.SameNumbers
                : ReportVerdict.Differs;
            var damage = verdict == ReportVerdict.Differs && report.Pages.Damage.Count > 0
                ? [$"文件已损坏，读出的文字可能不全：{string.Join("；", report.Pages.Damage)}"] : result.Missing;
            return result with { Verdict = verdict, Differences = differences, Missing = damage };
        }
        catch (UsageException unavailable)
        {
            // No such month or department there: somebody changed the stamp, or a form is gone from the archive.
            return result with { Missing = [.. result.Missing, unavailable.Message] };
        }
    }

    // The file of which it is to be told whether it is what was made, and what reads it.
    private sealed record ReadReport(byte[] Bytes, PdfPages Pages, ReaderPool Readers);
}
