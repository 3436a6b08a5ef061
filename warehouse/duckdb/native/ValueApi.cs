using System.Runtime.InteropServices;

namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>Single values, made to be bound to parameters.</summary>
internal static partial class ValueApi
{
    private const string Library = NativeLibraryLoader.Library;

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_value")]
    public static partial void Destroy(ref nint value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_null_value")]
    public static partial ValueHandle Null();

    [LibraryImport(Library, EntryPoint = "duckdb_create_bool")]
    public static partial ValueHandle Boolean([MarshalAs(UnmanagedType.U1)] bool value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_int8")]
    public static partial ValueHandle Int8(sbyte value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_int16")]
    public static partial ValueHandle Int16(short value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_int32")]
    public static partial ValueHandle Int32(int value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_int64")]
    public static partial ValueHandle Int64(long value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_uint8")]
    public static partial ValueHandle UInt8(byte value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_uint16")]
    public static partial ValueHandle UInt16(ushort value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_uint32")]
    public static partial ValueHandle UInt32(uint value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_uint64")]
    public static partial ValueHandle UInt64(ulong value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_hugeint")]
    public static partial ValueHandle Int128(HugeInt value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_uhugeint")]
    public static partial ValueHandle UInt128(HugeInt value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_float")]
    public static partial ValueHandle Single(float value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_double")]
    public static partial ValueHandle Double(double value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_decimal")]
    public static partial ValueHandle Decimal(NativeDecimal value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_varchar_length")]
    public static partial ValueHandle Text(byte[] utf8, ulong length);

    [LibraryImport(Library, EntryPoint = "duckdb_create_blob")]
    public static partial ValueHandle Blob(byte[] bytes, ulong length);

    [LibraryImport(Library, EntryPoint = "duckdb_create_uuid")]
    public static partial ValueHandle Uuid(HugeInt value);

    [LibraryImport(Library, EntryPoint = "duckdb_create_date")]
    public static partial ValueHandle Date(int days);

    [LibraryImport(Library, EntryPoint = "duckdb_create_time")]
    public static partial ValueHandle Time(long microseconds);

    [LibraryImport(Library, EntryPoint = "duckdb_create_timestamp")]
    public static partial ValueHandle Timestamp(long microseconds);

    [LibraryImport(Library, EntryPoint = "duckdb_create_timestamp_tz")]
    public static partial ValueHandle TimestampTz(long microseconds);

    [LibraryImport(Library, EntryPoint = "duckdb_create_interval")]
    public static partial ValueHandle Interval(NativeInterval value);
}
