using System.Data.Common;
using PerfEtl.Reports.Charts.Dashboard;
using PerfEtl.Reports.Charts.Departments;
using PerfEtl.Reports.Charts.Funding;
using PerfEtl.Reports.Charts.Mix;
using PerfEtl.Reports.Charts.Pareto;
using PerfEtl.Reports.Charts.Quality;
using PerfEtl.Reports.Charts.Sources;
using PerfEtl.Reports.Charts.Targets;
using PerfEtl.Reports.Charts.Years;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>Every chart there is, by name.</summary>
public static class ChartCatalog
{
    /// <summary>The width in points when nobody asks for another: 853 pixels on a screen.</summary>
    public const double StandardWidth = 640;

    /// <summary>The narrowest width in points in which columns leave room for a plot: a column of a page.</summary>
    public const double LeastWidth = 480;

    private const string Department = "--department";
    private const string Year = "--year";
    private const string Kind = "--kind";
    private const string Rows = "--rows";

    private static readonly ChartDefinition[] Definitions =
    [
        new("funding", FundingChart.Topic, "项目资金总额从大到小，附金额、占比和财政资金超出的部分",
            [Department, Year, Rows], FundingChart.Draw),
        new("funding-structure", StructureChart.Topic, "财政资金、当年拨款、结转和其他资金与总额差多少",
            [Department, Year, Rows], StructureChart.Draw),
        new("pareto", ParetoChart.Topic, "资金集中在多少个项目：按金额排名的累计",
            [Department, Year, Rows], ParetoChart.Draw),
        new("departments", DepartmentChart.Topic, "至少两个部门的资金、项目、指标、量化占比和每份问题；指定部门则突出显示",
            [Department, Year, Rows], DepartmentChart.Draw),
        new("indicator-mix", MixChart.Topic, "各项目设置了哪些二级指标；多个部门时为设置的项目占比",
            [Department, Year, Rows], MixChart.Draw),
        new("target-distribution", TargetChart.Topic, "同一类指标的目标值定在多少，谁高谁低",
            [Department, Year, Kind, Rows], TargetChart.Draw),
        new("year-over-year", YearChart.Topic, "两年都申报的项目年度资金申请变化多少，新增和未报另列",
            [Department, Year, Rows], YearChart.Draw),
        new("quality-scorecard", QualityChart.Topic, "各项目（多个部门时为各部门）的错误、警告、提示和合格率",
            [Department, Year, Rows], QualityChart.Draw),
        new("dashboard", DashboardChart.Topic, "一页六张小图：资金、构成、集中或年度变化、指标、目标值、质量",
            [Department, Year], DashboardChart.Draw),
    ];

    /// <summary>All charts, in the order of a report.</summary>
    public static IReadOnlyList<ChartEntry> Charts { get; } = Definitions;

    /// <summary>Draws one chart from the marts of a snapshot.</summary>
    /// <param name="name">As in <see cref="Charts"/>: <c>pareto</c>.</param>
    /// <param name="connection">Open, on a published snapshot.</param>
    /// <param name="filter">Which data.</param>
    /// <param name="source">The line at the foot: <c>数据来源：… · 快照 2022-12-31</c>.</param>
    /// <param name="fonts">What to measure and draw with.</param>
    /// <param name="width">In points, at least <see cref="LeastWidth"/>; 28 of it on either side are margin.</param>
    /// <exception cref="ChartUnavailableException">No such chart, or no data for it.</exception>
    public static Picture Draw(
        string name, DbConnection connection, ChartFilter filter, string source, FontSet fonts,
        double width = StandardWidth) => Draw(name, new ChartRows(connection), filter, source, fonts, width);

    /// <inheritdoc cref="Draw(string,DbConnection,ChartFilter,string,FontSet,double)"/>
    internal static Picture Draw(
        string name, ChartRows data, ChartFilter filter, string source, FontSet fonts, double width)
    {
        var chart = Array.Find(Definitions, chart => chart.Name == name)
            ?? throw new ChartUnavailableException(Unknown(name));
        return chart.Draw(new ChartRequest(data, filter, source, fonts, width));
    }

    private static string Unknown(string name) =>
        $"没有名为“{name}”的图。可用的图：{string.Join("、", Definitions.Select(chart => chart.Name))}（perfetl chart --list）。";
}

/// <summary>One chart of the catalog.</summary>
/// <param name="Name">What commands and files call it: <c>funding-structure</c>.</param>
/// <param name="Title">What readers call it: 资金来源构成.</param>
/// <param name="Description">What it answers, in one line.</param>
/// <param name="Parameters">The options it heeds: <c>--department</c>.</param>
public record ChartEntry(string Name, string Title, string Description, IReadOnlyList<string> Parameters);

/// <summary>A chart of the catalog and how it is drawn.</summary>
internal sealed record ChartDefinition(
    string Name, string Title, string Description, IReadOnlyList<string> Parameters, Func<ChartRequest, Picture> Draw)
    : ChartEntry(Name, Title, Description, Parameters);

/// <summary>There is no such chart, or no data for it; nothing was drawn, and the message says what there is.</summary>
public sealed class ChartUnavailableException : Exception
{
    /// <summary>Needed by the framework's conventions; prefer a message.</summary>
    public ChartUnavailableException()
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    public ChartUnavailableException(string message) : base(message)
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    /// <param name="cause">What led to it.</param>
    public ChartUnavailableException(string message, Exception cause) : base(message, cause)
    {
    }
}
