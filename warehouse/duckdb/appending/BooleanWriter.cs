namespace PerfEtl.Warehouse.DuckDB.Appending;

internal sealed unsafe class BooleanWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void Write(int row, bool value) => Data[row] = value ? (byte)1 : (byte)0;
}
