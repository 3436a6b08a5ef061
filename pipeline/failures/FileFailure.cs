namespace PerfEtl.Pipeline.Failures;

/// <summary>What the system says about a file, in Chinese and with the file's path.</summary>
internal static class FileFailure
{
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int IoError = 5;
    private const int NotAFolder = 20;
    private const int IsAFolder = 21;
    private const int DiskFull = 28;
    private const int ReadOnly = 30;
    private const int QuotaUsedUp = 122;

    /// <summary>A clause without a full stop: <c>没有权限：/srv/data/published</c>.</summary>
    public static string Clause(Exception failure)
    {
        var path = PathIn(failure.Message);
        return Kind(failure) is { } kind
            ? path.Length > 0 ? $"{kind}：{path}" : kind
            : $"读写文件失败：{failure.Message}";
    }

    private static string? Kind(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "没有权限",
        DirectoryNotFoundException or FileNotFoundException => "找不到，或不能在那里写入",
        PathTooLongException => "路径太长",
        IOException { HResult: DiskFull or DiskFullOnWindows } => "磁盘已满",
        IOException { HResult: QuotaUsedUp } => "磁盘配额已用完",
        IOException { HResult: ReadOnly } => "文件系统是只读的",
        IOException { HResult: NotAFolder } => "路径中间的一段是文件，不是文件夹",
        IOException { HResult: IsAFolder } => "是文件夹，不是文件",
        IOException { HResult: IoError } => "磁盘读写出错",
        _ => null,
    };

    // The system's messages name the path in single quotes.
    private static string PathIn(string message)
    {
        var first = message.IndexOf('\'', StringComparison.Ordinal);
        var last = message.LastIndexOf('\'');
        return last > first ? message[(first + 1)..last] : "";
    }
}
