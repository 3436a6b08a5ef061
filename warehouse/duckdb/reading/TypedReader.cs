namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>A column that can be read without boxing.</summary>
internal abstract class TypedReader<T>(Type clrType) : VectorReader(clrType)
{
    public abstract T Read(long row);

    public override object Value(long row) => Read(row)!;
}
