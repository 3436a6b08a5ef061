using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Commands;

/// <summary>A data folder of sample forms, marked as such: they never come into a warehouse of real ones.</summary>
internal static class DemoFolder
{
    private const string Mark = "DEMO";

    /// <summary>Makes the folder one of sample forms.</summary>
    /// <exception cref="UsageException">It holds a warehouse already that is none.</exception>
    public static void Claim(DataFolder data)
    {
        var mark = Path.Combine(data.Root, Mark);
        if (File.Exists(mark)) return;
        if (Directory.Exists(Path.GetDirectoryName(data.WorkingFile)) || Directory.Exists(data.Published))
            throw new UsageException($"{DataFolder.Shown(data.Root)} 里已有正式数据，示例申报表不能混进去。"
                + "请换一个文件夹，例如 perfetl run --demo --data perfetl-demo。");
        Directory.CreateDirectory(data.Root);
        File.WriteAllText(mark, "这个数据文件夹里是随程序附带的示例申报表，可以整个删除。\n");
    }
}
