using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Query;

/// <summary>In which format a query answers: the ending of the file decides, on the screen <c>--format</c>.</summary>
internal static class QueryFormat
{
    private static readonly string[] OfFiles = ["csv", "json", "parquet", "xlsx"];
    private static readonly string[] OfScreen = ["table", "csv", "json"];

    /// <summary>The format of one call.</summary>
    /// <param name="named">What <c>--format</c> says; null if it is not there.</param>
    /// <param name="target">What <c>--out</c> says; null if it is not there.</param>
    /// <param name="isJson">Whether <c>--json</c> is there.</param>
    /// <exception cref="UsageException">There is no such format, or the two contradict each other.</exception>
    public static string Of(string? named, string? target, bool isJson)
    {
        var known = OfScreen.Union(OfFiles).ToList();
        if (named is not null && !known.Contains(named))
            throw new UsageException($"没有“{named}”这种格式，--format 应为 {string.Join("、", known)} 之一。");
        if (target is not null) return OfFile(named, target);
        if (named is not null && !OfScreen.Contains(named))
            throw new UsageException($"{named} 不能写到屏幕上，请加 --out 文件.{named}。");
        return named ?? (isJson ? "json" : "table");
    }

    private static string OfFile(string? named, string target)
    {
        var ending = Path.GetExtension(target);
        var format = ending.TrimStart('.').ToLowerInvariant();
        if (!OfFiles.Contains(format))
        {
            var found = ending.Length > 1 ? $"扩展名“{ending}”不能识别" : "没有扩展名";
            throw new UsageException($"--out “{target}”的{found}，应为 .{string.Join("、.", OfFiles)} 之一。");
        }

        return named is null || named == format ? format : throw new UsageException(
            $"--format {named} 与 --out “{target}”的扩展名“{ending}”不一致。请去掉 --format，或改用对应的扩展名。");
    }
}
