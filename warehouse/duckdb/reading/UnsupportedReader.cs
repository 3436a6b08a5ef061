namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>A type we do not read; whoever asks for a value is told so, and NULL is still NULL.</summary>
internal sealed class UnsupportedReader() : VectorReader(typeof(object))
{
    public override object Value(long row) =>
        throw new NotSupportedException("values of this type cannot be read; cast the column, for example to VARCHAR");
}
