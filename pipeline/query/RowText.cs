using System.Globalization;
using System.Text.Json;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Query;

/// <summary>Values of a query as text, the same under every culture.</summary>
internal static class RowText
{
    /// <summary>
    /// A value as people read it: <c>18052461.00</c>, <c>2022-12-31</c>, <c>2022-12-31 18:14:00+08:00</c>; empty for
    /// null.
    /// </summary>
    public static string Of(ColumnKind kind, object? value) => value switch
    {
        null or DBNull => "",
        DateTime day when kind == ColumnKind.Date => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime utc when kind == ColumnKind.Moment => Written(BeijingTime.Of(utc)) + "+08:00",
        DateTimeOffset moment => Written(BeijingTime.Of(moment.UtcDateTime)) + "+08:00",
        DateTime moment => Written(moment),
        _ => Of(value),
    };

    private static string Written(DateTime time) =>
        time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);

    private static string Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        byte[] bytes => Convert.ToHexString(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value, JsonRows.Format),
    };
}
