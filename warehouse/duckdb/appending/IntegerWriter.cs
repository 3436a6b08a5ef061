using System.Numerics;
using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>Integers; a number too large for the column is refused.</summary>
internal sealed class IntegerWriter<T>(string name, string typeName, Action<IDuckDBAppenderRow, T> append)
    : ColumnWriter(name, typeName)
    where T : struct, IBinaryInteger<T>
{
    public override void Write(IDuckDBAppenderRow row, long value) => append(row, Convert(value));

    public override void Write(IDuckDBAppenderRow row, Int128 value) => append(row, Convert(value));

    private T Convert<TValue>(TValue value)
        where TValue : INumberBase<TValue>
    {
        try
        {
            return T.CreateChecked(value);
        }
        catch (OverflowException)
        {
            throw TooLarge($"{value} is out of range");
        }
    }
}
