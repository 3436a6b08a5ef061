using System.Globalization;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Rows that go in by the appender come out of SQL as they were.</summary>
public sealed class AppenderTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly WarehouseConnection _connection;

    public AppenderTests() => _connection = (WarehouseConnection)_database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData("tinyint", -128, "-128")]
    [InlineData("smallint", 32767, "32767")]
    [InlineData("integer", int.MinValue, "-2147483648")]
    [InlineData("bigint", long.MaxValue, "9223372036854775807")]
    [InlineData("utinyint", 255, "255")]
    [InlineData("usmallint", 65535, "65535")]
    [InlineData("uinteger", 4294967295, "4294967295")]
    [InlineData("ubigint", 7, "7")]
    [InlineData("hugeint", long.MinValue, "-9223372036854775808")]
    [InlineData("decimal(18,2)", -18052461, "-18052461.00")]
    [InlineData("double", 9007199254740992, "9007199254740992.0")]
    public void Append_OfAnInteger_FitsEveryColumnItIsExactIn(string type, long value, string text) =>
        Assert.Equal(text, Roundtrip(type, row => row.Append(value)));

    [Fact]
    public void Append_OfAnIntToAWiderColumn_IsTheNumber()
    {
        const int Number = -7;

        Assert.Equal("-7", Roundtrip("bigint", row => row.Append(Number)));
        Assert.Equal("-7", Roundtrip("hugeint", row => row.Append(Number)));
        Assert.Equal("-7.0", Roundtrip("double", row => row.Append(Number)));
        Assert.Equal("-7.00", Roundtrip("decimal(18,2)", row => row.Append(Number)));
    }

    [Theory]
    [InlineData("decimal(4,2)", "-99.99", "-99.99")]
    [InlineData("decimal(9,4)", "12345.6789", "12345.6789")]
    [InlineData("decimal(18,2)", "9999999999999999.99", "9999999999999999.99")]
    [InlineData("decimal(18,2)", "-9999999999999999.99", "-9999999999999999.99")]
    [InlineData("decimal(18,2)", "0.10000", "0.10")]
    [InlineData("decimal(18,2)", "-0.01", "-0.01")]
    [InlineData("decimal(18,2)", "480000.5", "480000.50")]
    [InlineData("decimal(18,0)", "5", "5")]
    [InlineData("decimal(38,2)", "792281625142643375935439503.35", "792281625142643375935439503.35")]
    [InlineData("decimal(38,10)", "-0.0000000001", "-0.0000000001")]
    [InlineData("decimal(38,37)", "9.9", "9.9000000000000000000000000000000000000")]
    public void Append_OfADecimal_IsExact(string type, string value, string text) =>
        Assert.Equal(text, Roundtrip(type, row => row.Append(decimal.Parse(value, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen byte")]
    [InlineData("申报表绩")]
    [InlineData("申报表绩效")]
    [InlineData("😀😀😀")]
    [InlineData("😀😀😀😀")]
    [InlineData("a\0b")]
    [InlineData("a\0b and more than twelve bytes")]
    public void Append_OfText_IsWhole(string text) =>
        Assert.Equal(text, Roundtrip("varchar", row => row.Append(text)));

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(100000)]
    public void Append_OfLongText_IsWhole(int length)
    {
        var text = new string('绩', length);

        Assert.Equal(text, Roundtrip("varchar", row => row.Append(text)));
    }

    [Fact]
    public void Append_OfTheOtherTypes_IsExact()
    {
        Assert.Equal("true", Roundtrip("boolean", row => row.Append(true)));
        Assert.Equal("false", Roundtrip("boolean", row => row.Append(false)));
        Assert.Equal("-0.1", Roundtrip("double", row => row.Append(-0.1)));
        Assert.EndsWith("nan", (string)Roundtrip("double", row => row.Append(double.NaN))!, StringComparison.Ordinal);
        Assert.Equal("1.5", Roundtrip("float", row => row.Append(1.5)));
        Assert.Equal("18446744073709551615", Roundtrip("ubigint", row => row.Append(ulong.MaxValue)));
        Assert.Equal(
            "-170141183460469231731687303715884105728", Roundtrip("hugeint", row => row.Append(Int128.MinValue)));
        Assert.Equal("2022-02-28", Roundtrip("date", row => row.Append(new DateOnly(2022, 2, 28))));
        Assert.Equal("0001-01-01", Roundtrip("date", row => row.Append(DateOnly.MinValue)));
        Assert.Equal("9999-12-31", Roundtrip("date", row => row.Append(DateOnly.MaxValue)));
        Assert.Equal(
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            Roundtrip("uuid", row => row.Append(new Guid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))));
        Assert.Equal(@"\x00\xFF", Roundtrip("blob", row => row.Append(new byte[] { 0, 255 })));
        Assert.Equal("", Roundtrip("blob", row => row.Append(Array.Empty<byte>())));
        Assert.Equal(
            string.Concat(Enumerable.Repeat(@"\xFE", 20)),
            Roundtrip("blob", row => row.Append(Enumerable.Repeat((byte)254, 20).ToArray())));
    }

    [Fact]
    public void Append_OfATime_KeepsMicroseconds()
    {
        var time = new DateTime(2022, 3, 1, 8, 9, 10, DateTimeKind.Utc).AddTicks(1_234_567);

        Assert.Equal("2022-03-01 08:09:10.123456", Roundtrip("timestamp", row => row.Append(time)));
        Assert.Equal("2022-03-01 08:09:10.123456+00", Roundtrip("timestamptz", row => row.Append(time)));
        Assert.Equal(
            "1969-12-31 23:59:59.999999", Roundtrip("timestamp", row => row.Append(DateTime.UnixEpoch.AddTicks(-1))));
        Assert.Equal(
            "9999-12-31 23:59:59.999999", Roundtrip("timestamp", row => row.Append(DateTime.MaxValue)));
    }

    [Fact]
    public void Append_OfNullInEveryType_IsNull()
    {
        _connection.Run("create table n(a boolean, b integer, c hugeint, d double, e decimal(18,2), f varchar, g date, "
            + "h timestamptz, i blob, j uuid, k ubigint)");
        Append("n", appender => appender.BeginRow().Append((bool?)null).Append((long?)null).Append((Int128?)null)
            .Append((double?)null).Append((decimal?)null).Append((string?)null).Append((DateOnly?)null)
            .Append((DateTime?)null).Append((byte[]?)null).Append((Guid?)null).AppendNull().EndRow());

        Assert.Equal(1L, _connection.Scalar("select count(*) from n where coalesce(a::varchar, b::varchar, c::varchar, "
            + "d::varchar, e::varchar, f, g::varchar, h::varchar, i::varchar, j::varchar, k::varchar) is null"));
    }

    [Fact]
    public void Append_AcrossManyChunks_KeepsEveryRowInItsPlace()
    {
        const int Rows = (2048 * 3) + 17;
        _connection.Run("create table m(n integer, name varchar, amount_cny decimal(18,2))");
        Append("m", appender =>
        {
            for (var n = 0; n < Rows; n++)
            {
                appender.BeginRow().Append(n).Append(n % 3 == 0 ? null : new string('表', n % 20))
                    .Append(n % 5 == 0 ? null : n / 100m).EndRow();
            }

            Assert.Equal(Rows, appender.RowCount);
        });

        using var command = _connection.Command("select n, name, amount_cny from m order by n");
        using var reader = command.ExecuteReader();
        for (var n = 0; n < Rows; n++)
        {
            Assert.True(reader.Read());
            Assert.Equal(n, reader.GetInt32(0));
            Assert.Equal(n % 3 == 0 ? null : new string('表', n % 20), reader.GetFieldValue<string?>(1));
            Assert.Equal(n % 5 == 0 ? null : n / 100m, reader.GetFieldValue<decimal?>(2));
        }

        Assert.False(reader.Read());
    }

    private object? Roundtrip(string type, Action<WarehouseAppender> append)
    {
        _connection.Run($"create or replace table r(x {type})");
        Append("r", appender =>
        {
            append(appender.BeginRow());
            appender.EndRow();
        });
        return _connection.Scalar("select x::varchar from r");
    }

    private void Append(string table, Action<WarehouseAppender> write)
    {
        using var transaction = _connection.BeginTransaction();
        using var appender = _connection.CreateAppender(table);
        write(appender);
        appender.Complete();
        transaction.Commit();
    }
}
