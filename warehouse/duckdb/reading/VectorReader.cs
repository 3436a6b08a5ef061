using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>Reads the values of one column, or of one nested member, out of the current data chunk.</summary>
/// <remarks>Pointers are good only until the next chunk, so <see cref="Attach"/> is called for each.</remarks>
internal abstract unsafe class VectorReader(Type clrType)
{
    private ulong* _validity;

    /// <summary>What <see cref="Value"/> returns.</summary>
    public Type ClrType { get; } = clrType;

    protected byte* Data { get; private set; }

    public virtual void Attach(nint vector)
    {
        Data = (byte*)VectorApi.Data(vector);
        _validity = (ulong*)VectorApi.Validity(vector);
    }

    /// <summary>DuckDB leaves the validity mask away when every row is valid.</summary>
    public bool IsNull(long row) =>
        _validity != null && (_validity[row >> 6] & (1UL << (int)(row & 63))) == 0;

    /// <summary>The value of a row that is not NULL.</summary>
    /// <exception cref="OverflowException">The value has no place in <see cref="ClrType"/>.</exception>
    public abstract object Value(long row);

    /// <summary>The value, or null: the way nested members are read.</summary>
    public object? ValueOrNull(long row) => IsNull(row) ? null : Value(row);
}
