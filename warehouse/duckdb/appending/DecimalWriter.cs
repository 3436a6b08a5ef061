using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>DECIMAL(width, scale): a number with more digits than that is refused, never rounded.</summary>
internal sealed class DecimalWriter(string name, string typeName, int width, int scale) : ColumnWriter(name, typeName)
{
    // Every .NET decimal has at most 29 digits before the point.
    private readonly decimal? _limit = width - scale <= 28 ? PowerOfTen(width - scale) : null;

    public override void Write(IDuckDBAppenderRow row, decimal value)
    {
        if (value.Scale > scale && scale < 28 && decimal.Round(value, scale) != value)
            throw TooLarge($"{value} has more than {scale} digits after the point");
        if (value >= _limit || value <= -_limit)
            throw TooLarge($"{value} has more than {width - scale} digits before the point");
        row.AppendValue(value);
    }

    public override void Write(IDuckDBAppenderRow row, long value) => Write(row, (decimal)value);

    private static decimal PowerOfTen(int exponent) =>
        Enumerable.Repeat(10m, exponent).Aggregate(1m, (power, ten) => power * ten);
}
