using PerfEtl.Reports.Monthly.Data;

namespace PerfEtl.Reports.Monthly;

/// <summary>Which findings an officer acts on, and which are only damage of the text.</summary>
/// <remarks>
/// A label in the next column or a blank line changes no number: the report counts it, its appendix lists it. A
/// contradiction is never mere layout, so an error always counts as content; so does a rule nobody has placed here.
/// </remarks>
internal static class FindingKinds
{
    private static readonly HashSet<string> Layout = new(StringComparer.Ordinal)
    {
        "BLANK_AFTER_COMPARATOR", "BLANK_IN_COMPARATOR", "BLANK_LINE_IN_TABLE", "FIELD_DOUBLED", "GOAL_ROW_SHIFT",
        "LABEL_DISPLACED", "LABEL_DUPLICATED", "LABEL_ORPHAN", "LABEL_TWO_IN_CELL", "LEVEL_OUT_OF_ORDER",
        "MARKUP_LATEX",
        "NAME_IN_COLUMN_1_OR_2", "NAME_IN_TARGET_COLUMN", "OCR_SLASH_AS_1", "ROW_SHIFT_LEFT_1", "SEPARATOR_LINE",
        "STRAY_TEXT", "TABLE_CELL_UNCLAIMED", "TEXT_PUNCTUATION", "UNIT_VARIANT", "UNSEEN_TEXT",
    };

    /// <summary>The rules that are about layout.</summary>
    public static IReadOnlyCollection<string> LayoutRules => Layout;

    /// <summary>What the table of amounts shows already, with both numbers and their difference.</summary>
    private static readonly HashSet<string> Amounts = new(StringComparer.Ordinal)
    {
        "FUND_FISCAL_GT_TOTAL", "FUND_FISCAL_LT_TOTAL",
    };

    /// <summary>Damage of the text that changes no number.</summary>
    public static bool IsLayout(FindingRow finding) => finding.Severity != "error" && Layout.Contains(finding.RuleId);

    /// <summary>An error or a warning, of content or of layout.</summary>
    public static bool IsCounted(FindingRow finding) => finding.Severity != "info";

    /// <summary>A row of the summary's list: content, and not in the table of amounts.</summary>
    public static bool IsListed(FindingRow finding) =>
        IsCounted(finding) && !IsLayout(finding) && !IsInAmounts(finding);

    /// <summary>财政资金 beside the total.</summary>
    public static bool IsInAmounts(FindingRow finding) => Amounts.Contains(finding.RuleId);

    /// <summary>错误, 警告, 提示.</summary>
    public static string WordOf(string severity) => severity switch
    {
        "error" => "错误",
        "warning" => "警告",
        _ => "提示",
    };

    /// <summary>The gravest first.</summary>
    public static int RankOf(string severity) => severity switch { "error" => 0, "warning" => 1, _ => 2 };
}
