using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>VARCHAR, and types that DuckDB stores as text such as JSON.</summary>
internal sealed unsafe class VarcharReader() : TypedReader<string>(typeof(string))
{
    public override string Read(long row) => Utf8Text.Read(StoredString.At(Data, row));
}
