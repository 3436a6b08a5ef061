using System.CommandLine;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>The options that every command takes, and the argument that some share.</summary>
internal static class CommonOptions
{
    /// <summary><c>--data DIR</c>.</summary>
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "数据文件夹（默认取设置 Data:Folder）",
        Recursive = true,
        HelpName = "文件夹",
    };

    /// <summary><c>--settings FILE</c>.</summary>
    public static Option<string?> SettingsFile { get; } = new("--settings")
    {
        Description = "设置文件（默认依次找当前文件夹、/etc/perfetl、程序文件夹里的 appsettings.json）",
        Recursive = true,
        HelpName = "文件",
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "只输出一个机器可读的 JSON 对象，出错时也是",
        Recursive = true,
    };

    /// <summary><c>[PATH…]</c> of a command that reads the sources, or what it names.</summary>
    public static Argument<string[]> Paths() => new("路径")
    {
        Description = "文件或文件夹；不写则读取设置中的来源",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Adds them to the root, from where they reach every command.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Add(Data);
        root.Add(SettingsFile);
        root.Add(Json);
    }

    /// <summary>The data folder of a call.</summary>
    /// <exception cref="SettingsException">Neither the call nor a settings file names one.</exception>
    public static DataFolder FolderOf(ParseResult call, Settings settings)
    {
        if (call.GetValue(Data) is { } named)
        {
            return File.Exists(named)
                ? throw new IOException($"--data：“{named}”是文件，应为文件夹") : new DataFolder(named);
        }

        if (settings.Origin is null) throw SettingsPlaces.NotFound("数据文件夹在哪里（也可以用 --data 指定）");
        return settings.Data.Folder.Length > 0 ? new DataFolder(settings.Data.Folder) : throw new SettingsException(
            $"{settings.Origin}：设置 Data:Folder 是空的，应为一个文件夹，例如 /var/lib/perfetl。");
    }
}

/// <summary>What <c>--out</c> may name.</summary>
internal static class OutFile
{
    /// <summary>Refuses what cannot be a file, before any work is done.</summary>
    /// <param name="target">As it was typed; null if it was not.</param>
    /// <param name="example">A name that would do: <c>资金.svg</c>.</param>
    /// <exception cref="UsageException">It is a folder.</exception>
    public static void Check(string? target, string example)
    {
        if (target is not null && (Directory.Exists(target) || Path.EndsInDirectorySeparator(target)))
            throw new UsageException($"--out：“{target}”是文件夹，应为文件名，例如 --out {Path.Combine(target, example)}。");
    }
}
