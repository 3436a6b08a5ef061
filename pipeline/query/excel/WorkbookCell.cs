using System.Globalization;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Query.Excel;

/// <summary>A value as a cell holds it.</summary>
/// <param name="Content">A number, 0 or 1 for a boolean, or a text.</param>
/// <param name="IsText">Whether it is a text, whatever it looks like: <c>=4场</c> too.</param>
/// <param name="IsBoolean">Whether it is true or false.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct WorkbookCell(string Content, bool IsText, bool IsBoolean, CellStyle Style)
{
    // Excel takes 1900 for a leap year, so its days can be trusted from here on.
    private static readonly DateTime FirstDay = new(1900, 3, 1);
    private static readonly DateTime DayZero = new(1899, 12, 30);

    /// <summary>The cell for a value that is not NULL.</summary>
    public static WorkbookCell Of(ColumnKind kind, object value) => value switch
    {
        bool flag => new(flag ? "1" : "0", false, true, CellStyle.General),
        DateTime moment when kind == ColumnKind.Moment => Day(kind, moment, BeijingTime.Of(moment), CellStyle.Moment),
        DateTime day when kind == ColumnKind.Date => Day(kind, day, day, CellStyle.Date),
        DateTime time => Day(kind, time, time, CellStyle.Timestamp),
        double number when double.IsFinite(number) => Number(number, CellStyle.General),
        float number when float.IsFinite(number) => Number((double)(decimal)number, CellStyle.General),
        decimal number => Decimal(number),
        _ when kind == ColumnKind.Whole => Whole(value),
        _ => Text(RowText.Of(kind, value)),
    };

    /// <summary>The cell for a text.</summary>
    public static WorkbookCell Text(string text) => new(text, true, false, CellStyle.Text);

    private static WorkbookCell Day(ColumnKind kind, DateTime value, DateTime shown, CellStyle style) =>
        shown < FirstDay ? Text(RowText.Of(kind, value)) : Number((shown - DayZero).TotalDays, style);

    private static WorkbookCell Decimal(decimal number)
    {
        var style = number.Scale == 2 ? CellStyle.Money : CellStyle.General;
        return FitsADouble(number)
            ? new(number.ToString(CultureInfo.InvariantCulture), false, false, style)
            : Exact(number.ToString(CultureInfo.InvariantCulture));
    }

    private static WorkbookCell Whole(object value)
    {
        var text = RowText.Of(ColumnKind.Whole, value);
        return text.TrimStart('-').Length <= 15 ? new(text, false, false, CellStyle.Whole) : Exact(text);
    }

    // Excel shows and keeps fifteen digits, which is also as far as a decimal survives the way through a double.
    private static bool FitsADouble(decimal number) =>
        Math.Abs(number) < 1e15m && (decimal)(double)number == number;

    private static WorkbookCell Exact(string number) => new(number, true, false, CellStyle.ExactNumber);

    private static WorkbookCell Number(double number, CellStyle style) =>
        new(number.ToString("R", CultureInfo.InvariantCulture), false, false, style);
}
