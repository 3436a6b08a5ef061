using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Properties;

/// <summary>A made-up form: another department, other years, other indicators, all known.</summary>
/// <param name="Year">年度.</param>
/// <param name="Fields">Value by field id, as <see cref="FormFacts"/> has them.</param>
/// <param name="Rows">The indicators, block by block in the taxonomy's order.</param>
internal sealed record MadeForm(int Year, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<MadeRow> Rows)
{
    private static readonly (string Level1, string Level2, int From)[] Taxonomy =
    [
        ("成本指标", "经济成本指标", 2023), ("成本指标", "社会成本指标", 2023), ("成本指标", "生态环境成本指标", 2023),
        ("产出指标", "数量指标", 0), ("产出指标", "质量指标", 0), ("产出指标", "时效指标", 0), ("产出指标", "成本指标", 0),
        ("效益指标", "经济效益指标", 0), ("效益指标", "社会效益指标", 0), ("效益指标", "生态效益指标", 0),
        ("效益指标", "可持续影响指标", 0), ("满意度指标", "服务对象满意度指标", 0),
    ];

    private static readonly string[] Topics =
    [
        .. from place in new[] { "东河", "西山", "南渡", "北桥", "青石", "白沙" }
           from thing in new[] { "渠道疏浚", "路灯更换", "校舍修缮", "苗木补植", "图书采购", "水质监测", "灌溉设施", "公厕改造" }
           select place + thing,
    ];

    /// <summary>What must be read from the clean print.</summary>
    public FormFacts Facts => FactsOf(Rows);

    /// <summary>Any well-formed form: 1 to 30 indicators in 1 to 8 blocks.</summary>
    public static Gen<MadeForm> Any =>
        from year in Gen.Choose(2018, 2026)
        from levels in LevelsOf(year)
        from rows in RowsOf(levels)
        from fields in FieldsOf(year)
        select new MadeForm(year, fields, rows);

    /// <summary>Any well-formed form of which every name's ending speaks for its level.</summary>
    public static Gen<MadeForm> Telling =>
        from form in Any.Where(form => form.Rows.Any(row => row.IsTelling))
        select form with { Rows = [.. form.Rows.Where(row => row.IsTelling)] };

    /// <summary>Where each level-2 block begins and ends in <see cref="Rows"/>.</summary>
    public IEnumerable<(int First, int Last)> Blocks =>
    [
        .. Rows.Select((row, index) => (row.Level2, Index: index)).GroupBy(row => row.Level2)
            .Select(block => (block.First().Index, block.Last().Index)),
    ];

    /// <summary>What must be read if the table has these rows.</summary>
    public FormFacts FactsOf(IEnumerable<MadeRow> rows) => new(
        Fields,
        new Dictionary<string, string>(),
        [.. rows.Select((row, index) => new RowFacts(
            index + 1, $"{row.Level1}/{row.Level2}", row.Name, row.Target.Meaning, row.Target.Printed))]);

    /// <summary>A field's value, empty for a blank.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    private static Gen<IReadOnlyList<(string Level1, string Level2)>> LevelsOf(int year) =>
        from count in Gen.Choose(1, 8)
        from levels in Gen.Shuffle(Taxonomy.Where(level => level.From <= year && IsInUse(level.Level2, year)).ToArray())
        select (IReadOnlyList<(string, string)>)
            [.. Taxonomy.Where(levels.Take(count).Contains).Select(level => (level.Level1, level.Level2))];

    /// <summary>From 2023 on costs are a level 1 of their own.</summary>
    private static bool IsInUse(string level2, int year) => level2 != "成本指标" || year < 2023;

    private static Gen<IReadOnlyList<MadeRow>> RowsOf(IReadOnlyList<(string Level1, string Level2)> levels) =>
        from sizes in Gen.Choose(1, 4).ArrayOf(levels.Count)
        from topics in Gen.Shuffle(Topics)
        let places = levels.SelectMany((level, block) => Enumerable.Repeat(level, sizes[block])).Take(30)
        from rows in Gen.CollectToArray(
            places.Zip(topics), pair => MadeRow.Of(pair.First.Level1, pair.First.Level2, pair.Second))
        select (IReadOnlyList<MadeRow>)rows;

    private static Gen<Dictionary<string, string>> FieldsOf(int year) =>
        from city in Gen.Elements("青禾市", "云溪县", "南浦区", "安河镇")
        from office in Gen.Elements("水务局", "教育局", "农业农村局", "文化和旅游局", "民政局")
        from project in Gen.Elements("河道综合整治", "校园安全提升", "高标准农田建设", "公共文化服务", "养老设施改造")
        from kind in Gen.Elements("项目", "专项经费", "补助资金", "（二期）", "(续建)")
        from category in Gen.Elements("经常性项目", "一次性项目")
        from years in Gen.Elements(0, 0, 1, 2)
        from annual in Gen.Choose(1, 9_000_000)
        from later in Gen.Choose(0, years * 1_000_000)
        from fen in Gen.Elements(0m, 0m, 0.5m, 0.25m)
        from other in Gen.Choose(0, annual)
        from overall in Gen.Elements("", "分年完成建设任务，建立长效管护机制。")
        let total = annual + fen + later
        select new (string Field, string Value)[]
        {
            ("project_name", project + kind), ("fiscal_year", $"{year}"), ("project_category", category),
            ("department", city + office), ("implementing_unit", city + office + "项目中心"),
            ("start_date", $"{year}-01-01"), ("end_date", $"{year + years}-12-31"),
            (Funding.ProjectTotal, RowFacts.Number(total)), (Funding.ProjectFiscal, RowFacts.Number(total - other)),
            (Funding.ProjectOther, RowFacts.Number(other)), (Funding.AnnualTotal, RowFacts.Number(annual + fen)),
            (Funding.AnnualAppropriation, RowFacts.Number(annual + fen - other)), (Funding.AnnualCarriedOver, "0"),
            (Funding.AnnualOther, RowFacts.Number(other)), ("overall_goal", overall),
            ("annual_goal", $"{year}年完成{project}年度任务，通过验收并交付使用。"),
        }.Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Field, pair => pair.Value);
}
