using System.Security.Cryptography;
using System.Text;
using PerfEtl.Pipeline.Files;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Pipeline.Reporting;

/// <summary>Where reports are kept, and how they get there: whole or not at all.</summary>
internal static class ReportFile
{
    // File systems take 255 bytes; the draft's ending and a few figures need some of them.
    private const int MostBytes = 200;
    private const string NotInNames = "\\/:*?\"<>|";

    /// <summary>data/out/reports/绩效目标月报 2022-12 某某局.pdf.</summary>
    public static string PathFor(DataFolder folder, ReportStamp stamp)
    {
        var ending = stamp.Department is null ? ".pdf" : " " + EndingOf(stamp.Department);
        var name = $"绩效目标月报 {stamp.Month.Code}{ending}";
        return Path.Combine(folder.Reports, name);
    }

    /// <summary>What the name of a department's report ends in: <c>某某局.pdf</c>.</summary>
    public static string EndingOf(string department) => Safe(department) + ".pdf";

    /// <summary>A file that belongs to a report: its name with another ending.</summary>
    public static string Beside(string report, string ending) =>
        Path.Combine(Path.GetDirectoryName(report) ?? "", Path.GetFileNameWithoutExtension(report) + ending);

    /// <summary>Replaces the file; a draft that cannot be finished is removed.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Directory.Exists(target)) throw new IOException($"{target} 是一个文件夹，不能写成文件");
        try
        {
            DurableFile.Replace(target, content);
        }
        catch
        {
            File.Delete(target + ".draft");
            throw;
        }
    }

    /// <summary>A department's name as part of a file name; two names never become the same.</summary>
    private static string Safe(string department)
    {
        var safe = string.Concat(department.Select(letter => IsNotInNames(letter) ? '_' : letter));
        while (Encoding.UTF8.GetByteCount(safe) > MostBytes) safe = safe[..^(char.IsLowSurrogate(safe[^1]) ? 2 : 1)];
        if (safe == department) return safe;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(department)));
        return $"{safe}-{hash[..8]}";
    }

    private static bool IsNotInNames(char letter) => NotInNames.Contains(letter) || char.IsControl(letter);
}
