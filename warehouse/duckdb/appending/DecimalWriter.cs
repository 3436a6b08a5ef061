using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>DECIMAL(width, scale): a number with more digits than that is refused, never rounded.</summary>
internal abstract class DecimalWriter(string name, string typeName, int width, int scale) : ColumnWriter(name, typeName)
{
    public override void Write(int row, decimal value)
    {
        try
        {
            Store(row, StoredDecimal.ToUnscaled(value, width, scale));
        }
        catch (OverflowException cause)
        {
            throw TooLarge($"{cause.Message}", cause);
        }
    }

    public override void Write(int row, long value) => Write(row, (decimal)value);

    /// <summary>The number without its point, known to have at most <c>width</c> digits.</summary>
    protected abstract void Store(int row, Int128 unscaled);
}
