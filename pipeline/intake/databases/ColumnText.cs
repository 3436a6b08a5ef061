using System.Data.Common;
using System.Globalization;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Values of columns as text, exactly as the source holds them.</summary>
internal static class ColumnText
{
    /// <summary>The fields of the row a reader stands on.</summary>
    public static List<KeyValuePair<string, string?>> RowOf(
        DbDataReader reader, IReadOnlyList<DeclarationField> fields) =>
        [.. fields.Select((field, index) => new KeyValuePair<string, string?>(field.Key, Of(reader, index)))];

    private static string? Of(DbDataReader reader, int column) => reader.IsDBNull(column)
        ? null
        : reader.GetValue(column) switch
        {
            string text => text,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable value and not Array => value.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ColumnTypeException(
                $"列“{reader.GetName(column)}”的类型是 {reader.GetDataTypeName(column)}，应为文本、数字或日期"),
        };
}
