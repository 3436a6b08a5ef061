namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>
/// 128 bits as DuckDB lays them out; <see cref="Int128"/> itself may be passed differently by a platform.
/// </summary>
internal readonly record struct HugeInt(ulong Lower, ulong Upper)
{
    public Int128 Signed => new(Upper, Lower);

    public UInt128 Unsigned => new(Upper, Lower);

    public static HugeInt From(Int128 value) => From(unchecked((UInt128)value));

    public static HugeInt From(UInt128 value) =>
        new(unchecked((ulong)value), unchecked((ulong)(value >> 64)));
}
