using System.Buffers.Binary;
using System.Data;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>How a source tells versions: by a rowversion, or by a time.</summary>
/// <param name="Type">The type to send it as; another one would be compared inexactly.</param>
/// <param name="Lowest">Before every version.</param>
/// <param name="Highest">Not before any version.</param>
internal sealed record VersionType(DbType Type, object Lowest, object Highest)
{
    private const int RowVersionBytes = 8;

    /// <summary>SQL Server's rowversion: given at the write, so a cap tells what may still come.</summary>
    public static VersionType RowVersion { get; } = new(DbType.Binary, BytesOf(0), BytesOf(long.MaxValue));

    /// <summary>A time without zone, or in UTC.</summary>
    public static VersionType Time(DbType type) => type switch
    {
        DbType.DateTimeOffset => new(type, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        _ => new(type, new DateTime(0, KindOf(type)), new DateTime(DateTime.MaxValue.Ticks, KindOf(type))),
    };

    /// <summary>SQL Server's old datetime, which begins in 1753 and counts in steps of 3 ms.</summary>
    public static VersionType OldTime { get; } = new(
        DbType.DateTime, new DateTime(1753, 1, 1), new DateTime(9999, 12, 31, 23, 59, 59, 997));

    /// <summary>Whether a cap tells what may still come, so that no window is needed.</summary>
    public bool IsRowVersion => Type == DbType.Binary;

    /// <summary>A version as a number that grows with it.</summary>
    public static long NumberOf(object version) => version switch
    {
        DateTime time => time.Ticks,
        DateTimeOffset time => time.UtcTicks,
        byte[] { Length: RowVersionBytes } bytes => BinaryPrimitives.ReadInt64BigEndian(bytes),
        _ => throw new ArgumentException($"{version.GetType()} is no version.", nameof(version)),
    };

    /// <summary>The version of a number.</summary>
    public object ValueOf(long number) => Lowest switch
    {
        DateTime lowest => number <= lowest.Ticks ? lowest : new DateTime(number, KindOf(Type)),
        DateTimeOffset => new DateTimeOffset(Math.Max(number, 0), TimeSpan.Zero),
        _ => BytesOf(number),
    };

    // PostgreSQL's driver takes a time with zone only if it is marked as UTC.
    private static DateTimeKind KindOf(DbType type) =>
        type == DbType.DateTime ? DateTimeKind.Utc : DateTimeKind.Unspecified;

    private static byte[] BytesOf(long number)
    {
        var bytes = new byte[RowVersionBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
