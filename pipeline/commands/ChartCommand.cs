using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl chart NAME</c>: one chart from the published snapshot.</summary>
internal static class ChartCommand
{
    private const int MostRows = 1000;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var name = new Argument<string?>("图名")
        {
            Description = "图的名称，见 perfetl chart --list",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var list = new Option<bool>("--list") { Description = "列出可用的图" };
        var target = new Option<string?>("--out")
        {
            Description = "输出文件，.svg、.png、.webp 或 .pdf（默认 data/out/charts/图名.svg 和 .png）",
            HelpName = "文件",
        };
        var department = new Option<string?>("--department") { Description = "只画这个主管部门", HelpName = "名称" };
        var year = new Option<int?>("--year") { Description = "年度（默认最近一年）", HelpName = "年" };
        var kind = new Option<string?>("--kind")
        {
            Description = "指标类别（二级指标名称或其一部分）；与 --sql 同用时为 bar、line、scatter 或 histogram",
            HelpName = "类别",
        };
        var sql = new Option<string?>("--sql")
        {
            Description = "画一条查询的结果"
                + "（示例：--sql \"select department_name, count(*) from mart_funding group by 1\" --kind bar）",
            HelpName = "SQL",
        };
        var title = new Option<string?>("--title") { Description = "与 --sql 同用：图的标题", HelpName = "标题" };
        var rows = new Option<int?>("--rows") { Description = "最多单列多少个项目或部门", HelpName = "个数" };
        var command = new Command("chart", "画一张图（示例：perfetl chart funding --out 资金.svg）")
        {
            name, list, target, department, year, kind, rows, sql, title,
        };
        command.SetAction(call => call.GetValue(list)
            ? ChartList.Print(call.GetValue(CommonOptions.Json))
            : call.GetValue(sql) is { } text
            ? QueryPicture.Draw(
                call, text, call.GetValue(kind), call.GetValue(title), call.GetValue(target), call.GetValue(name))
            : Draw(call, Named(call.GetValue(name)), call.GetValue(target),
                new ChartFilter(
                    call.GetValue(department), call.GetValue(year), call.GetValue(kind), call.GetValue(rows))));
        return command;
    }

    private static string Named(string? name) =>
        name ?? throw new UsageException("请写出图的名称，例如 "
            + $"{NextCommand.Of("chart funding")}；可用的图见 perfetl chart --list。");

    private static int Draw(ParseResult call, string name, string? target, ChartFilter filter)
    {
        OutFile.Check(target, $"{name}.svg");
        if (filter.Rows is < 1 or > MostRows)
            throw new UsageException($"--rows {filter.Rows} 不合要求，应为 1 到 {MostRows}，例如 --rows 20。");
        if (filter.Year is < FirstYear or > LastYear)
            throw new UsageException($"--year {filter.Year} 不合要求，应为 {FirstYear} 到 {LastYear} 的年度，例如 --year 2022。");
        var folder = CommonOptions.FolderOf(call, Settings.Load());
        var snapshot = PublishedSnapshot.In(folder);
        string[] paths = target is not null
            ? [target]
            : [Path.Combine(folder.Charts, name + ".svg"), Path.Combine(folder.Charts, name + ".png")];
        SnapshotCharts.Write(snapshot, name, paths, filter);
        if (call.GetValue(CommonOptions.Json))
            JsonOutput.Print(new { Chart = name, Snapshot = snapshot, Files = paths });
        else
            foreach (var path in paths) Console.WriteLine(DataFolder.Shown(path));
        return ExitCode.Done;
    }
}

/// <summary><c>perfetl chart --list</c>: what can be drawn.</summary>
internal static class ChartList
{
    /// <summary>Prints a line per chart, or one JSON object.</summary>
    public static int Print(bool isJson)
    {
        if (isJson) JsonOutput.Print(new { ChartCatalog.Charts });
        else foreach (var line in Lines(ChartCatalog.Charts)) Console.WriteLine(line);
        return ExitCode.Done;
    }

    /// <summary>Name, title, description and options, aligned for a terminal where 图 is two columns wide.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<ChartEntry> charts)
    {
        var (name, title) = (charts.Max(chart => chart.Name.Length), charts.Max(chart => Columns(chart.Title)));
        foreach (var chart in charts)
        {
            var gap = new string(' ', title - Columns(chart.Title) + 2);
            yield return $"{chart.Name.PadRight(name + 2)}{chart.Title}{gap}{chart.Description}"
                + $"（{string.Join(" ", chart.Parameters)}）";
        }
    }

    private static int Columns(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x1100 ? 1 : 2);
}
