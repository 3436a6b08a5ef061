namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>BLOB, copied out of the chunk.</summary>
internal sealed unsafe class BlobReader() : TypedReader<byte[]>(typeof(byte[]))
{
    public override byte[] Read(long row) => StoredString.At(Data, row).ToArray();
}
