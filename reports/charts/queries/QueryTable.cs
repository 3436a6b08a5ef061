namespace PerfEtl.Reports.Charts.Queries;

/// <summary>What a query answered, to be drawn.</summary>
/// <param name="Columns">Their names, from left to right.</param>
/// <param name="Rows">One value per column; null for NULL.</param>
public sealed record QueryTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The columns whose values are all numbers, with at least one.</summary>
    internal IReadOnlyList<int> Numeric => field ??= [.. Enumerable.Range(0, Columns.Count).Where(column =>
        Rows.Any(row => row[column] is not null) && Rows.All(row => row[column] is null || IsNumber(row[column]!)))];

    /// <summary>A number to be drawn; null for NULL and for what is no number on a scale.</summary>
    internal double? Number(int row, int column)
    {
        if (Rows[row][column] is not { } value) return null;
        var number = value is System.Numerics.BigInteger big
            ? (double)big : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
        return double.IsFinite(number) && Math.Abs(number) < Largest ? number : null;
    }

    /// <summary>A value as a label.</summary>
    internal string Text(int row, int column) => Rows[row][column] switch
    {
        null => "（空）",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var value => value.ToString() ?? "",
    };

    // Beyond, decimals cannot print a tick.
    private const double Largest = 1e15;

    private static bool IsNumber(object value) => value
        is sbyte or byte or short or ushort or int or uint or long or ulong
        or float or double or decimal or Int128 or UInt128 or System.Numerics.BigInteger;
}
