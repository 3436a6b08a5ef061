using System.Globalization;
using System.Text.Json;

namespace PerfEtl.Pipeline.Query;

/// <summary>Values of a query as text, the same under every culture.</summary>
internal static class RowText
{
    /// <summary>A value for CSV and tables; a null is empty.</summary>
    public static string Of(object? value) => value switch
    {
        null or DBNull => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value, JsonRows.Format),
    };
}
