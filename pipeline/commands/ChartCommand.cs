using System.CommandLine;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl chart NAME</c>: one chart from the published snapshot.</summary>
internal static class ChartCommand
{
    private const string Funding = "funding";

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var name = new Argument<string?>("图名") { Description = "图的名称，见 --list", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "列出可用的图" };
        var target = new Option<string?>("--out")
        {
            Description = "输出文件，.svg 或 .png（默认 data/out/charts/图名.svg 和 .png）",
            HelpName = "文件",
        };
        var department = new Option<string?>("--department") { Description = "只画这个主管部门", HelpName = "名称" };
        var year = new Option<int?>("--year") { Description = "年度（默认最近一年）", HelpName = "年" };
        var command = new Command("chart", "画一张图（示例：perfetl chart funding --out 资金.svg）")
        {
            name, list, target, department, year,
        };
        command.SetAction(call =>
        {
            if (call.GetValue(list)) return List();
            if (call.GetValue(name) != Funding)
                throw new UsageException($"没有名为“{call.GetValue(name)}”的图。可用的图：{Funding}（perfetl chart --list）。");
            return Draw(call, call.GetValue(target), call.GetValue(department), call.GetValue(year));
        });
        return command;
    }

    private static int List()
    {
        Console.WriteLine($"{Funding}    各项目资金：项目资金总额从大到小，金额（万元）和占比");
        return ExitCode.Done;
    }

    private static int Draw(ParseResult call, string? target, string? department, int? year)
    {
        var folder = CommonOptions.FolderOf(call, Settings.Load());
        var snapshot = PublishedSnapshot.In(folder);
        string[] paths = target is not null
            ? [target]
            : [Path.Combine(folder.Charts, Funding + ".svg"), Path.Combine(folder.Charts, Funding + ".png")];
        foreach (var path in paths)
        {
            FundingPicture.Write(snapshot, path, department, year);
            if (!call.GetValue(CommonOptions.Json)) Console.WriteLine(DataFolder.Shown(path));
        }

        if (call.GetValue(CommonOptions.Json))
            JsonOutput.Print(new { Chart = Funding, Snapshot = snapshot, Files = paths });
        return ExitCode.Done;
    }
}
