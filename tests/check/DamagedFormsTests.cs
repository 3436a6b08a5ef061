using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check;

/// <summary>Whatever damage a form has, the rules report or stay silent; none of them ever throws.</summary>
public class DamagedFormsTests
{
    private static readonly string[] Scraps =
    [
        "", " ", "　", "\t", "\uFFFD", "??", "\ud83d", "率", "数", "性", "满意度", "年度", "及", "（", "“", "100%", ">=", "**",
        "硬件件", "党性党性党性", "2022年", "2021-", "9999年", "1-2批", "一", "aa", "$>=95\\%$", "(汇总)", "[155]", "\0", "件件",
        "长效", "。", ".", "汉.字", "提升", "不断", "指标", "批次", "\u202e", "١٢٣", "１００％",
    ];

    private static readonly decimal?[] Numbers = [null, 0, 1, -1, 0.5m, 100, 290, decimal.MaxValue, decimal.MinValue];

    private static readonly RemarkKind[] Kinds = Enum.GetValues<RemarkKind>();

    private readonly Checker _checker = new(Lookups.Folder);

    [Fact]
    public void Check_NoRowsNoLabelsNoMoney_DoesNotThrow()
    {
        var bare = Given.Valid with
        {
            ProjectName = Given.Text("", 1, 1),
            Department = Given.Text("", 1, 1),
            ProjectCategory = null,
            ImplementingUnit = null,
            StartDate = null,
            EndDate = null,
            Funding = new Funding([]),
            Goals = new Goals(null, null, null),
            Indicators = [],
            Labels = new Dictionary<string, Place>(),
        };

        Assert.NotEmpty(_checker.Check(bare).Findings);
    }

    [Fact]
    public void Check_AnyScraps_DoesNotThrow() => Prop
        .ForAll(
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            seed => _checker.Check(Damaged(new Random(seed))).Counts.Count == _checker.Rules.Count)
        .QuickCheckThrowOnFailure();

    private static Declaration Damaged(Random random) => Given.Rows([.. Many(random, () => DamagedRow(random))]) with
    {
        ProjectName = Given.Text(Scrap(random), 1, 1),
        Department = Given.Text(Scrap(random), 1, 1),
        ProjectCategory = Maybe(random),
        ImplementingUnit = Maybe(random),
        Goals = new Goals(Maybe(random), Maybe(random), Maybe(random), random.Next(2) == 0),
        Funding = new Funding([.. Given.Valid.Funding.Lines.Where(_ => random.Next(5) > 0).Select(line =>
            line with { Amount = Amount(Pick(random, Numbers)) })]),
        Remarks = [.. Many(random, () => new Remark(Pick(random, Kinds), Scrap(random), default))],
        Repairs = [.. Many(random, () =>
            new Repair("MARKUP_LATEX", "target", 1, Scrap(random), Scrap(random), "", default))],
    };

    private static Indicator DamagedRow(Random random) =>
        Row.Of(Scrap(random), random.Next(4) == 0 ? null : DamagedTarget(random)) with
        {
            Category = new IndicatorCategory(Scrap(random), Scrap(random), 0),
            Labels = [.. Many(random, () => Row.Label(random.Next(1, 3), Scrap(random)))],
            SuggestedCategory = random.Next(2) == 0 ? null : new IndicatorCategory("", Scrap(random), 0),
            ColumnShift = random.Next(-3, 5),
        };

    private static Printed<TargetValue> DamagedTarget(Random random)
    {
        var kind = Pick(random, Enum.GetValues<TargetKind>());
        var comparator = random.Next(3) == 0 ? (Comparator?)null : Pick(random, Enum.GetValues<Comparator>());
        var value = new TargetValue(
            kind, comparator, true, Pick(random, Numbers), Pick(random, Numbers),
            Maybe(random)?.Text, Maybe(random)?.Text, Maybe(random)?.Text);
        return new(value, Scrap(random), default);
    }

    private static Printed<Yuan>? Amount(decimal? amount) =>
        amount is { } yuan ? new(new Yuan(yuan), "印", default) : null;

    private static Printed<string>? Maybe(Random random) =>
        random.Next(3) == 0 ? null : Given.Text(Scrap(random), 1, 1);

    private static string Scrap(Random random) => string.Concat(Many(random, () => Pick(random, Scraps)));

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static IEnumerable<T> Many<T>(Random random, Func<T> make) =>
        Enumerable.Range(0, random.Next(5)).Select(_ => make());
}
