using System.Collections.Concurrent;
using System.Globalization;
using ExcelNumberFormat;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>A stored number and its format → what the cell shows: <c>10,308,000.00</c>, <c>90%</c>, <c>2024/1/1</c>.
/// </summary>
internal static class NumberText
{
    private const string General = "General";

    // The formats that are numbers only, as Excel in Chinese shows them.
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = General,
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = "yyyy\"年\"m\"月\"",
        [28] = "m\"月\"d\"日\"",
        [29] = "m\"月\"d\"日\"",
        [30] = "m-d-yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [36] = "yyyy\"年\"m\"月\"",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0;-#,##0;\"-\";@",
        [42] = "#,##0;-#,##0;\"-\";@",
        [43] = "#,##0.00;-#,##0.00;\"-\";@",
        [44] = "#,##0.00;-#,##0.00;\"-\";@",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss.0",
        [48] = "##0.0E+0",
        [49] = "@",
        [50] = "yyyy\"年\"m\"月\"",
        [51] = "m\"月\"d\"日\"",
        [52] = "yyyy\"年\"m\"月\"",
        [53] = "m\"月\"d\"日\"",
        [54] = "m\"月\"d\"日\"",
        [57] = "yyyy\"年\"m\"月\"",
        [58] = "m\"月\"d\"日\"",
    };

    private static readonly ConcurrentDictionary<string, NumberFormat> Parsed = new(StringComparer.Ordinal);

    /// <summary>The format of a number that a workbook does not spell out.</summary>
    public static string BuiltInFormat(int id) => BuiltIn.GetValueOrDefault(id, General);

    /// <summary>What a cell with this number shows.</summary>
    /// <returns>Null where the format cannot be understood.</returns>
    public static string? Of(double number, string format, bool isFrom1904)
    {
        if (IsGeneral(format)) return OfGeneral(number);
        var known = Parsed.GetOrAdd(format, static text => new NumberFormat(Spelled(text)));
        if (!known.IsValid) return null;
        var shown = known.IsDateTimeFormat
            ? DateTextOf(number, known, isFrom1904)
            : known.Format(number, CultureInfo.InvariantCulture);
        return shown?.Trim();
    }

    // Fifteen digits are what a cell holds; the rest is noise of the binary number.
    private static string OfGeneral(double number)
    {
        var digits = number.ToString("G15", CultureInfo.InvariantCulture);
        return digits.Contains('E', StringComparison.Ordinal) && Math.Abs(number) is < 1e15 and > 1e-10
            ? ((decimal)number).ToString("0.####################", CultureInfo.InvariantCulture)
            : digits;
    }

    private static string? DateTextOf(double number, NumberFormat format, bool isFrom1904)
    {
        var days = isFrom1904 ? number + 1462 : number;
        return days is < 0 or > 2_958_465 ? null : format.Format(days, CultureInfo.InvariantCulture);
    }

    private static bool IsGeneral(string format) =>
        format.Length == 0 || format.Equals(General, StringComparison.OrdinalIgnoreCase)
        || format.EndsWith("]" + General, StringComparison.OrdinalIgnoreCase) || format == "@";

    // The long date of the system, as Chinese Windows writes it; signs of money that stand without quotation marks.
    private static string Spelled(string format)
    {
        if (format.Contains("[$-F800]", StringComparison.OrdinalIgnoreCase)) return BuiltIn[31];
        var spelled = new System.Text.StringBuilder(format.Length);
        var isQuoted = false;
        foreach (var character in format)
        {
            if (character == '"') isQuoted = !isQuoted;
            var isTold = spelled.Length > 0 && spelled[^1] is '\\' or '_' or '*';
            var isBare = !isQuoted && !isTold && character > '\u007F' && !IsInBrackets(spelled);
            if (isBare) spelled.Append('\\');
            spelled.Append(character);
        }

        return spelled.ToString();
    }

    private static bool IsInBrackets(System.Text.StringBuilder text)
    {
        for (var index = text.Length - 1; index >= 0; index--)
        {
            if (text[index] == ']') return false;
            if (text[index] == '[') return true;
        }

        return false;
    }
}
