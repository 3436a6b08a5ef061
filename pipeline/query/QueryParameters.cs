using System.Globalization;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Query;

/// <summary>Reads <c>-p name=value</c>: a number becomes a number, a date a date, everything else stays text.</summary>
internal static class QueryParameters
{
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Name and value of one parameter.</summary>
    /// <exception cref="UsageException">There is no = in it.</exception>
    public static (string Name, object Value) Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new UsageException($"参数“{text}”不合格式，应为 名称=值，例如 -p year=2022。");
        return (text[..equals].TrimStart('$'), Value(text[(equals + 1)..]));
    }

    private static object Value(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole)) return whole;
        if (decimal.TryParse(text, Signed, culture, out var number)) return number;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date)) return date;
        return text is "true" or "false" ? text == "true" : text;
    }
}
