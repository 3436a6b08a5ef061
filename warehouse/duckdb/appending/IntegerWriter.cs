using System.Numerics;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>Integers of up to 64 bits; a number too large for the column is refused.</summary>
internal sealed unsafe class IntegerWriter<T>(string name, string typeName) : ColumnWriter(name, typeName)
    where T : unmanaged, IBinaryInteger<T>
{
    public override void Write(int row, long value) => ((T*)Data)[row] = Convert(value);

    public override void Write(int row, ulong value) => ((T*)Data)[row] = Convert(value);

    public override void Write(int row, Int128 value) => ((T*)Data)[row] = Convert(value);

    private T Convert<TValue>(TValue value)
        where TValue : INumberBase<TValue>
    {
        try
        {
            return T.CreateChecked(value);
        }
        catch (OverflowException cause)
        {
            throw TooLarge($"{value} is out of range", cause);
        }
    }
}
