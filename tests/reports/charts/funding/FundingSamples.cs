using PerfEtl.Reports.Charts.Funding;

namespace PerfEtl.Tests.Reports.Charts.Funding;

/// <summary>Made-up declarations for chart tests.</summary>
internal static class FundingSamples
{
    public const string Source = "数据来源：样例申报表 · 快照 2022-12-31 02:14";

    public const string LongName =
        "关于进一步完善示范区基层公共服务体系与“一网通办”信息化平台（二期）建设、运维、安全等级保护测评以及 2022 年度 1,200.50 万元设备更新（含 GB/T 22239-2019 整改）项目";

    public static FundingRow Row(string name, decimal? total, decimal? fiscal = null, string department = "示范区教育局") =>
        new(department, 2022, name, total, fiscal);

    /// <summary>A bit of everything: leader, tie, excess, sliver, zero, blank, a name of several lines.</summary>
    public static FundingRow[] Mixed =>
    [
        Row("青少年活动", 500_000m, 500_000m), Row("社区图书馆改造", 12_345_678.90m, 12_504_678.90m),
        Row("老年食堂", 500_000m, 480_000m), Row(LongName, 3_303_400m), Row("应急储备", 0m, 0m),
        Row("档案整理", 3_200m, 5_200m), Row("待定事项", null, 10_000m), Row("A&B <试点>", 80_000m),
    ];

    public static FundingRow[] Numbered(int count) =>
        [.. Enumerable.Range(1, count).Select(i => Row($"社区公共服务项目{i}", 10_000m * i * i + 37.25m * i))];
}
