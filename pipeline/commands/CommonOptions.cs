using System.CommandLine;

namespace PerfEtl.Pipeline.Commands;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    /// <summary><c>--data DIR</c>.</summary>
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "数据文件夹（默认取设置 Data:Folder，即 data）",
        Recursive = true,
        HelpName = "文件夹",
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "只输出一个机器可读的 JSON 对象",
        Recursive = true,
    };

    /// <summary>Adds them to the root, from where they reach every command.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Add(Data);
        root.Add(Json);
    }

    /// <summary>The data folder of a call.</summary>
    public static DataFolder FolderOf(ParseResult call, Settings settings) =>
        new(call.GetValue(Data) ?? settings.Data.Folder);
}
