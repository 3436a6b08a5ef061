using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PerfEtl.Tests.Properties;

/// <summary>A made-up target: how it is printed, and what it means.</summary>
/// <param name="Printed">For example <c>≥90.00(%)</c>.</param>
/// <param name="Meaning">In the words of <see cref="RowFacts"/>: <c>numeric >= 90   % / </c>.</param>
internal sealed record MadeTarget(string Printed, string Meaning)
{
    private static readonly (string Printed, string Comparator)[] Signs =
        [("", "="), ("=", "="), (">=", ">="), ("≥", ">="), ("不低于", ">="), ("<=", "<="), ("≤", "<="), ("约", "≈")];

    /// <summary>Counts: <c>12次</c>, <c>≥40人/场</c>, <c>1-2批</c>, <c>12,000份</c>.</summary>
    public static Gen<MadeTarget> Counts => Gen.Frequency(
        (6, from sign in Gen.Elements(Signs)
            from number in Gen.Choose(1, 20_000)
            from unit in Gen.Elements("人", "次", "场", "批次", "份", "公里", "平方米", "个")
            from per in Gen.Elements("", "", "", "年", "月")
            from isGrouped in Gen.Elements(true, false)
            let print = number.ToString(isGrouped ? "#,0" : "0", CultureInfo.InvariantCulture)
            select new MadeTarget(
                sign.Printed + print + unit + (per.Length > 0 ? "/" + per : ""),
                Numeric(sign.Comparator, number, unit, per))),
        (1, from low in Gen.Choose(1, 50)
            from more in Gen.Choose(1, 50)
            let meaning = RowFacts.Meaning("range", null, null, (low, low + more), "批", null)
            select new MadeTarget($"{low}-{low + more}批", meaning)));

    /// <summary>Shares: <c>100%</c>, <c>≥90.00(%)</c>.</summary>
    public static Gen<MadeTarget> Shares =>
        from sign in Gen.Elements(Signs[..5])
        from number in Gen.Choose(50, 100)
        from unit in Gen.Elements("%", "%", ".00%", "(%)", ".00(%)")
        select new MadeTarget($"{sign.Printed}{number}{unit}", Numeric(sign.Comparator, number, "%", ""));

    /// <summary>Words: <c>提升</c>.</summary>
    public static Gen<MadeTarget> Words =>
        from words in Gen.Elements("提升", "完善", "健全", "明确", "有效", "改善", "持续改善", "逐步提高")
        select new MadeTarget(words, RowFacts.Meaning("qualitative", null, null, default, null, null, words));

    /// <summary>What a row says whose target is gone.</summary>
    public static MadeTarget Missing { get; } =
        new("", RowFacts.Meaning("missing", null, null, default, null, null));

    private static string Numeric(string comparator, int number, string unit, string per) =>
        RowFacts.Meaning("numeric", comparator, number, default, unit, per);
}
