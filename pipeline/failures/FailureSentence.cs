using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Failures;

/// <summary>What went wrong, as a sentence for people, a word for programs and an exit code.</summary>
internal static class FailureSentence
{
    private const string NothingChanged = "本次没有改动已发布的数据。";

    /// <summary>The exit code for what went wrong.</summary>
    public static int CodeOf(Exception failure) => Kind(failure) switch
    {
        FailureKind.Busy => ExitCode.Busy,
        FailureKind.Usage or FailureKind.Settings => ExitCode.WrongUsage,
        _ => ExitCode.Failed,
    };

    /// <summary>The kind for programs: <c>busy</c>, <c>settings</c>, <c>usage</c>, <c>failed</c>.</summary>
    public static string KindOf(Exception failure) => Kind(failure).ToString().ToLowerInvariant();

    /// <summary>What went wrong, in Chinese.</summary>
    public static string Of(Exception failure) => failure switch
    {
        ToldException told => told.ForCommand,
        UnknownPictureFormatException => failure.Message,
        OperationCanceledException => $"已按要求停止，{NothingChanged}",
        IOException or UnauthorizedAccessException => $"{FileFailure.Clause(failure)}。"
            + $"请检查磁盘空间、路径和读写权限，{NothingChanged}",
        BadFontException font => $"字体不可用：{font.Message} 请重新安装，或运行 {NextCommand.Of("doctor")} 检查。",
        WarehouseException { ErrorType: WarehouseErrorType.Catalog or WarehouseErrorType.Binder } => "已发布的数据由另一版本的程序写成，"
            + $"缺少本版本要用的栏目。请运行 {NextCommand.Of("load")}（没有新文件也可以），按本版本重新发布；{NothingChanged}",
        WarehouseException database => $"数据库报错：{database.Message}",
        _ => $"程序内部错误（{failure.GetType().Name}）：{failure.Message}{Environment.NewLine}{failure.StackTrace}",
    };

    private static FailureKind Kind(Exception failure) => failure switch
    {
        ToldException told => told.Kind,
        UnknownPictureFormatException => FailureKind.Usage,
        _ => FailureKind.Failed,
    };
}
