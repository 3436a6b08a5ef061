using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>ENUM as its text: the column holds positions in the dictionary of its type.</summary>
internal sealed unsafe class EnumReader(DuckDBType storage, string[] dictionary) : TypedReader<string>(typeof(string))
{
    public override string Read(long row) => dictionary[storage switch
    {
        DuckDBType.UTinyInt => Data[row],
        DuckDBType.USmallInt => ((ushort*)Data)[row],
        _ => ((uint*)Data)[row],
    }];
}
