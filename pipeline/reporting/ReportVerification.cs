using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Steps;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Reporting;

/// <summary><c>perfetl report --verify FILE</c>: where a report came from, and whether it is what was made.</summary>
/// <remarks>
/// The report is made again from its snapshot; where that is gone, from the archive, as of the last load in it. A
/// rebuilt snapshot has other bytes but the same rows, so the report is made with the hash that the file names.
/// </remarks>
internal sealed class ReportVerification(DataFolder folder, Settings settings, IProgress<LoadStep> progress)
{
    /// <summary>Makes the report again and compares.</summary>
    /// <exception cref="UsageException">The file is missing or none of our reports.</exception>
    public async Task<ReportVerificationResult> RunAsync(string file, CancellationToken cancel)
    {
        if (Directory.Exists(file))
            throw new UsageException($"{DataFolder.Shown(file)} 是文件夹，应为一份月报 PDF 文件。请写到文件为止。");
        if (!File.Exists(file)) throw new UsageException($"找不到文件 {DataFolder.Shown(file)}，应为一份月报 PDF。请检查路径。");
        var bytes = await File.ReadAllBytesAsync(file, cancel);
        var stamp = ReportWords.StampOf(bytes)
            ?? throw new UsageException($"{DataFolder.Shown(file)} 不是 perfetl report 编写的月报，没有可以复核的标记。");
        var result = new ReportVerificationResult(file, ReportVerdict.Impossible, stamp);
        if (SnapshotFile.Find(folder, stamp.LoadId, stamp.Sha256) is { } snapshot)
        {
            progress.Report(new LoadStep("重编月报", 0, 1));
            var known = Judge(result with { Snapshot = snapshot.Path }, snapshot, bytes);
            if (known.Verdict != ReportVerdict.Impossible) return known;
        }

        return await FromArchiveAsync(result, bytes, cancel);
    }

    private async Task<ReportVerificationResult> FromArchiveAsync(
        ReportVerificationResult result, byte[] bytes, CancellationToken cancel)
    {
        var target = new DataFolder(Directory.CreateTempSubdirectory("perfetl-verify-").FullName);
        try
        {
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var rebuilt = await new AsOfRebuild(folder, settings, vocabulary, progress)
                .MakeAsync(result.Stamp.LoadId, target, cancel);
            progress.Report(new LoadStep("重编月报", 0, 1));
            return Judge(
                result with { RepeatedLoads = rebuilt.Loads, Missing = rebuilt.Damaged },
                new SnapshotFile(rebuilt.Snapshot, result.Stamp.Sha256), bytes);
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

    private static ReportVerificationResult Judge(
        ReportVerificationResult result, SnapshotFile snapshot, byte[] bytes)
    {
        var stamp = result.Stamp;
        try
        {
            var again = SnapshotReports.MakeAgain(snapshot, stamp).Bytes.ToArray();
            if (again.AsSpan().SequenceEqual(bytes)) return result with { Verdict = ReportVerdict.Same };
            var differences = ReportWords.Differences(bytes, again);
            var verdict = differences.Count == 0 ? ReportVerdict.SameText
                : ReportWords.HaveTheSameNumbers(differences, again) ? ReportVerdict.SameNumbers
                : ReportVerdict.Differs;
            return result with { Verdict = verdict, Differences = differences };
        }
        catch (UsageException unavailable)
        {
            // No such month or department there: somebody changed the stamp, or a form is gone from the archive.
            return result with { Missing = [.. result.Missing, unavailable.Message] };
        }
        catch (PdfException unreadable)
        {
            return result with { Verdict = ReportVerdict.Differs, Missing = [$"文件已损坏，读不出文字：{unreadable.Message}"] };
        }
    }
}
