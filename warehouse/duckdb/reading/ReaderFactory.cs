using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>Which reader reads which DuckDB type: the whole mapping of types, in one table.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>HUGEINT and UHUGEINT show as <see cref="decimal"/>, because Dapper can turn a decimal into a long; sums of
/// integers are HUGEINT. A value past 2⁹⁶ is an error there and can be had as <see cref="Int128"/>.</item>
/// <item>DATE shows as <see cref="DateTime"/> at midnight, TIME as <see cref="TimeSpan"/> (it may be 24:00); both can
/// be had as <see cref="DateOnly"/> and <see cref="TimeOnly"/>.</item>
/// <item>Timestamps with time zone are UTC; those without have no kind.</item>
/// </list>
/// </remarks>
internal static class ReaderFactory
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    public static VectorReader For(LogicalTypeHandle type) => LogicalTypeApi.Id(type) switch
    {
        DuckDBType.Boolean => new ConvertingReader<byte, bool>(stored => stored != 0),
        DuckDBType.TinyInt => new PlainReader<sbyte>(),
        DuckDBType.SmallInt => new PlainReader<short>(),
        DuckDBType.Integer => new PlainReader<int>(),
        DuckDBType.BigInt => new PlainReader<long>(),
        DuckDBType.UTinyInt => new PlainReader<byte>(),
        DuckDBType.USmallInt => new PlainReader<ushort>(),
        DuckDBType.UInteger => new PlainReader<uint>(),
        DuckDBType.UBigInt => new PlainReader<ulong>(),
        DuckDBType.Float => new PlainReader<float>(),
        DuckDBType.Double => new PlainReader<double>(),
        DuckDBType.HugeInt => new ConvertingReader<HugeInt, Int128>(
            stored => stored.Signed, value => StoredDecimal.ToDecimal(value, 0), typeof(decimal)),
        DuckDBType.UHugeInt => new ConvertingReader<HugeInt, UInt128>(
            stored => stored.Unsigned, value => (decimal)value, typeof(decimal)),
        DuckDBType.Decimal => ForDecimal(LogicalTypeApi.DecimalStorage(type), LogicalTypeApi.DecimalScale(type)),
        DuckDBType.Varchar => new VarcharReader(),
        DuckDBType.Blob => new BlobReader(),
        DuckDBType.Uuid => new ConvertingReader<HugeInt, Guid>(StoredUuid.Read),
        DuckDBType.Interval => new ConvertingReader<NativeInterval, string>(StoredTime.Text),
        DuckDBType.Enum => new EnumReader(LogicalTypeApi.EnumStorage(type), Dictionary(type)),
        DuckDBType.SqlNull => new PlainReader<int>(),
        var id => ForTime(id) ?? ForNested(id, type) ?? new UnsupportedReader(),
    };

    private static TypedReader<decimal> ForDecimal(DuckDBType storage, int scale) => storage switch
    {
        DuckDBType.SmallInt => new ConvertingReader<short, decimal>(stored => StoredDecimal.ToDecimal(stored, scale)),
        DuckDBType.Integer => new ConvertingReader<int, decimal>(stored => StoredDecimal.ToDecimal(stored, scale)),
        DuckDBType.BigInt => new ConvertingReader<long, decimal>(stored => StoredDecimal.ToDecimal(stored, scale)),
        _ => new ConvertingReader<HugeInt, decimal>(stored => StoredDecimal.ToDecimal(stored.Signed, scale)),
    };

    private static VectorReader? ForTime(DuckDBType id) => id switch
    {
        DuckDBType.Date => new ConvertingReader<int, DateOnly>(
            StoredTime.Date, date => date.ToDateTime(TimeOnly.MinValue), typeof(DateTime)),
        DuckDBType.Time => new ConvertingReader<long, TimeSpan>(stored => new TimeSpan(stored * TicksPerMicrosecond)),
        DuckDBType.Timestamp => ForTimestamp(TicksPerMicrosecond, DateTimeKind.Unspecified),
        DuckDBType.TimestampTz => ForTimestamp(TicksPerMicrosecond, DateTimeKind.Utc),
        DuckDBType.TimestampS => ForTimestamp(TimeSpan.TicksPerSecond, DateTimeKind.Unspecified),
        DuckDBType.TimestampMs => ForTimestamp(TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified),
        DuckDBType.TimestampNs => new ConvertingReader<long, DateTime>(StoredTime.TimestampFromNanoseconds),
        _ => null,
    };

    private static ConvertingReader<long, DateTime> ForTimestamp(long ticksPerUnit, DateTimeKind kind) =>
        new(stored => StoredTime.Timestamp(stored, ticksPerUnit, kind));

    private static VectorReader? ForNested(DuckDBType id, LogicalTypeHandle type) => id switch
    {
        DuckDBType.List => new ListReader(Owned(LogicalTypeApi.ListChild(type))),
        DuckDBType.Array => new ArrayReader(
            Owned(LogicalTypeApi.ArrayChild(type)), (int)LogicalTypeApi.ArraySize(type)),
        DuckDBType.Map => new MapReader(Owned(LogicalTypeApi.MapKey(type)), Owned(LogicalTypeApi.MapValue(type))),
        DuckDBType.Struct => new StructReader([.. Members(type)]),
        _ => null,
    };

    private static VectorReader Owned(LogicalTypeHandle type)
    {
        using (type)
            return For(type);
    }

    private static IEnumerable<(string Name, VectorReader Reader)> Members(LogicalTypeHandle type)
    {
        for (var i = 0UL; i < LogicalTypeApi.StructCount(type); i++)
            yield return (TypeName.Member(type, i), Owned(LogicalTypeApi.StructChild(type, i)));
    }

    private static string[] Dictionary(LogicalTypeHandle type) =>
        [.. Enumerable.Range(0, (int)LogicalTypeApi.EnumSize(type))
            .Select(i => Utf8Text.Taken(LogicalTypeApi.EnumValue(type, (ulong)i))!)];
}
