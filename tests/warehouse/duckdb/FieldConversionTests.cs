using System.Data.Common;
using System.Numerics;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Typed getters: they convert where nothing can be lost unnoticed, and refuse elsewhere.</summary>
public sealed class FieldConversionTests : IDisposable
{
    private readonly DbConnection _connection = TestDatabase.OpenMemory();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void GetInt64_OfASumOfIntegers_IsTheNumber()
    {
        using var command = _connection.Command("select sum(x) from (values (2000000000), (2000000000)) t(x)");
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal("HUGEINT", reader.GetDataTypeName(0));
        Assert.Equal(typeof(decimal), reader.GetFieldType(0));
        Assert.Equal(4_000_000_000L, reader.GetInt64(0));
        Assert.Equal(4_000_000_000m, reader.GetDecimal(0));
        Assert.Equal(4e9, reader.GetDouble(0));
        Assert.Equal((Int128)4_000_000_000, reader.GetFieldValue<Int128>(0));
        Assert.Throws<OverflowException>(() => reader.GetInt32(0));
    }

    [Fact]
    public void GetFieldValue_OfAHugeIntPastDecimal_IsExactAsInt128AndBigInteger()
    {
        const string Sql = "select 170141183460469231731687303715884105727::hugeint";

        Assert.Equal(Int128.MaxValue, _connection.Field<Int128>(Sql));
        Assert.Equal(BigInteger.Pow(2, 127) - 1, _connection.Field<BigInteger>(Sql));
        Assert.Equal(
            UInt128.MaxValue, _connection.Field<UInt128>("select 340282366920938463463374607431768211455::uhugeint"));
    }

    [Fact]
    public void GetFieldValue_OfDatesAndTimes_GivesTheTypeAskedFor()
    {
        Assert.Equal(new DateOnly(2022, 12, 31), _connection.Field<DateOnly>("select date '2022-12-31'"));
        Assert.Equal(new DateTime(2022, 12, 31), _connection.Field<DateTime>("select date '2022-12-31'"));
        Assert.Equal(new TimeOnly(8, 30), _connection.Field<TimeOnly>("select time '08:30'"));
        Assert.Equal(
            new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero),
            _connection.Field<DateTimeOffset>("select timestamptz '2022-03-01 08:00:00+08'"));
        Assert.Throws<InvalidCastException>(() => _connection.Field<TimeOnly>("select time '24:00'"));
        Assert.Throws<InvalidCastException>(() => _connection.Field<DateOnly>("select timestamp '2022-03-01 08:00'"));
    }

    [Fact]
    public void GetFieldValue_OfNullables_KeepsNullAndZeroApart()
    {
        Assert.Null(_connection.Field<decimal?>("select null::decimal(18,2)"));
        Assert.Equal(0m, _connection.Field<decimal?>("select 0::decimal(18,2)"));
        Assert.Null(_connection.Field<string>("select null::varchar"));
        Assert.Equal(7, _connection.Field<long?>("select 7::integer"));
        Assert.Equal(DBNull.Value, _connection.Field<object>("select null::varchar"));
    }

    [Theory]
    [InlineData("2.5::double")]
    [InlineData("2.00::decimal(18,2)")]
    [InlineData("'2'::varchar")]
    [InlineData("true")]
    public void GetInt64_OfWhatIsNoInteger_NamesColumnAndType(string expression)
    {
        var error = Assert.Throws<InvalidCastException>(
            () => _connection.Field<long>($"select {expression} as amount"));

        Assert.StartsWith("Column 'amount' (", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetDecimal_OfADouble_IsRefused() =>
        Assert.Throws<InvalidCastException>(() => _connection.Field<decimal>("select 0.1::double"));

    [Fact]
    public void GetBytesAndGetChars_InParts_CopyWhatIsThere()
    {
        using var command = _connection.Command("select '\\x01\\x02\\x03'::blob, '申报表'");
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var bytes = new byte[5];
        var chars = new char[2];

        Assert.Equal(3, reader.GetBytes(0, 0, null, 0, 0));
        Assert.Equal(2, reader.GetBytes(0, 1, bytes, 3, 5));
        Assert.Equal(new byte[] { 0, 0, 0, 2, 3 }, bytes);
        Assert.Equal(2, reader.GetChars(1, 1, chars, 0, 2));
        Assert.Equal("报表", new string(chars));
        Assert.Equal(0, reader.GetBytes(0, 9, bytes, 0, 5));
    }
}
