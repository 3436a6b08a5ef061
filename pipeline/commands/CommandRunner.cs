using System.CommandLine;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Commands;

/// <summary>Runs the command of a call and turns what went wrong into one sentence and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>The exit code of the call.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var call = root.Parse(arguments);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("用法见 perfetl --help。");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await call.InvokeAsync(Configuration(call));
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(Sentence(failure));
            return CodeOf(failure);
        }
    }

    // The host of a service stops by itself when asked, and is given more time for it than a command.
    private static InvocationConfiguration Configuration(ParseResult call)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (call.CommandResult.Command.Name == ServeCommand.Name) configuration.ProcessTerminationTimeout = null;
        return configuration;
    }

    /// <summary>The exit code for what went wrong.</summary>
    public static int CodeOf(Exception failure) => failure switch
    {
        WarehouseBusyException => ExitCode.Busy,
        SettingsException or UnknownLoadException or WaitingChoiceException or WithdrawalChoiceException
            or LookupException or IntakeException
            or UnknownPictureFormatException or UsageException
            or DatabaseSourceException { Problem: DatabaseProblem.SettingWrong } => ExitCode.WrongUsage,
        _ => ExitCode.Failed,
    };

    /// <summary>What went wrong, in Chinese.</summary>
    public static string Sentence(Exception failure) => failure switch
    {
        WarehouseBusyException or SettingsException or LookupException or IntakeException or LoadRefusedException
            or UnknownLoadException or WaitingChoiceException or WithdrawalChoiceException
            or RebuildException or DamagedArchiveException or DatabaseSourceException
            or UnknownPictureFormatException or UsageException or ScheduleStoreException
            or UnfinishedNightException => failure.Message,
        OperationCanceledException => "已按要求停止，本次没有改动已发布的数据。",
        UnauthorizedAccessException denied => $"没有权限：{denied.Message}。请检查文件夹的读写权限，本次没有改动已发布的数据。",
        DirectoryNotFoundException or FileNotFoundException => $"找不到或不能写入：{failure.Message}。请检查路径和读写权限，本次没有改动已发布的数据。",
        IOException broken => $"读写文件失败：{broken.Message}。请检查磁盘空间、路径和权限，本次没有改动已发布的数据。",
        BadFontException font => $"字体不可用：{font.Message} 请重新安装，或运行 perfetl doctor 检查。",
        DuckDBException database => $"数据库报错：{database.Message}",
        _ => $"程序内部错误（{failure.GetType().Name}）：{failure.Message}{Environment.NewLine}{failure.StackTrace}",
    };
}
