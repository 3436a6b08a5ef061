using System.Data;
using System.Data.Common;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Values going in as <c>$name</c>; each comes back as it went.</summary>
public sealed class ParameterTests : IDisposable
{
    private readonly DbConnection _connection = TestDatabase.OpenMemory();

    public static TheoryData<object, string> Values => new()
    {
        { true, "BOOLEAN" },
        { (sbyte)-5, "TINYINT" },
        { (short)-300, "SMALLINT" },
        { 70_000, "INTEGER" },
        { long.MinValue, "BIGINT" },
        { (byte)255, "UTINYINT" },
        { ushort.MaxValue, "USMALLINT" },
        { uint.MaxValue, "UINTEGER" },
        { ulong.MaxValue, "UBIGINT" },
        { 0.1f, "FLOAT" },
        { -0.1, "DOUBLE" },
        { 480000.50m, "DECIMAL(8,2)" },
        { -0.01m, "DECIMAL(3,2)" },
        { 79228162514264337593543950335m, "DECIMAL(29,0)" },
        { -0.0000000000000000000000000001m, "DECIMAL(29,28)" },
        { "财政资金 😀 ' \" end", "VARCHAR" },
        { "", "VARCHAR" },
        { new byte[] { 0, 255 }, "BLOB" },
        { Array.Empty<byte>(), "BLOB" },
        { new Guid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"), "UUID" },
        { new DateTime(2022, 3, 1, 8, 9, 10, 123), "TIMESTAMP" },
        { new DateTime(1, 1, 1), "TIMESTAMP" },
    };

    public void Dispose() => _connection.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public void Parameter_OfEachType_ComesBackAsItWent(object value, string type)
    {
        Assert.Equal(value, _connection.Scalar("select $p", ("p", value)));
        Assert.Equal(type, _connection.Scalar("select typeof($p)", ("p", value)));
    }

    [Fact]
    public void Parameter_OfDatesAndTimes_IsBoundByItsDotNetType()
    {
        Assert.Equal("DATE 2022-12-31", Described(new DateOnly(2022, 12, 31)));
        Assert.Equal("TIME 08:30:00.5", Described(new TimeOnly(8, 30, 0, 500)));
        Assert.Equal("HUGEINT -170141183460469231731687303715884105728", Described(Int128.MinValue));
        Assert.Equal(
            "TIMESTAMP WITH TIME ZONE 2022-03-01 00:00:00+00",
            Described(new DateTimeOffset(2022, 3, 1, 8, 0, 0, TimeSpan.FromHours(8))));
        Assert.Equal(
            "TIMESTAMP 1969-12-31 23:59:59.999999", Described(DateTime.UnixEpoch.AddTicks(-9)));
    }

    [Fact]
    public void Parameter_OfLocalTime_IsRefused() => Assert.Throws<NotSupportedException>(
        () => _connection.Scalar("select $p", ("p", new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Local))));

    [Fact]
    public void Parameter_OfUtcTime_KeepsItsInstantInATimestampWithTimeZone()
    {
        _connection.Run("create table t(x timestamptz)");
        _connection.Run("insert into t values ($x)", ("x", new DateTime(2022, 3, 1, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(new DateTime(2022, 3, 1, 0, 0, 0, DateTimeKind.Utc), _connection.Scalar("select x from t"));
        Assert.Equal(1646092800.0, _connection.Scalar("select epoch(x) from t"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dbnull")]
    public void Parameter_WithoutAValue_IsNull(string? kind) =>
        Assert.Equal(true, _connection.Scalar("select $p is null", ("p", kind is null ? null : DBNull.Value)));

    [Theory]
    [InlineData("amount")]
    [InlineData("$amount")]
    [InlineData("$Amount")]
    public void Parameter_NameWithOrWithoutDollar_IsFound(string name) =>
        Assert.Equal(5, _connection.Scalar("select $amount + $amount - 3", (name, 4)));

    [Fact]
    public void Parameter_ByPosition_IsFoundInOrder()
    {
        Assert.Equal(3, _connection.Scalar("select ? - ?", ("", 5), ("", 2)));
        Assert.Equal(-3, _connection.Scalar("select $2 - $1", ("", 5), ("", 2)));
    }

    [Fact]
    public void Parameter_Missing_IsNamed()
    {
        var error = Assert.ThrowsAny<DbException>(() => _connection.Scalar("select $year + $month", ("year", 2022)));

        Assert.Contains("$month", error.Message, StringComparison.Ordinal);
        error = Assert.ThrowsAny<DbException>(() => _connection.Scalar("select $year", ("month", 2022)));
        Assert.Contains("year", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_OfATypeDuckDBDoesNotHave_IsNamed()
    {
        var error = Assert.Throws<NotSupportedException>(
            () => _connection.Scalar("select $p", ("p", new Version(1, 2))));

        Assert.Contains("$p", error.Message, StringComparison.Ordinal);
        Assert.Contains("System.Version", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_WithHalfASurrogatePairOrNul_IsRefused()
    {
        Assert.Throws<NotSupportedException>(() => _connection.Scalar("select $p", ("p", "a\ud800")));
        Assert.Throws<NotSupportedException>(() => _connection.Scalar("select $p", ("p", "a\0b")));
    }

    [Theory]
    [InlineData("1.5", "integer")]
    [InlineData("0.4", "bigint")]
    [InlineData("-0.5", "utinyint")]
    public void Parameter_WithAFractionWhereAnIntegerStands_IsRefusedRatherThanRounded(string value, string type)
    {
        _connection.Run($"create table t(x {type})");
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        var error = Assert.Throws<NotSupportedException>(
            () => _connection.Scalar("select count(*) from t where x = $n", ("n", number)));
        Assert.Contains("$n", error.Message, StringComparison.Ordinal);
        Assert.Contains(value, error.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(
            () => _connection.Scalar("select count(*) from t where x = $1", ("", (double)number)));
    }

    [Fact]
    public void Parameter_WithATimeOfDayWhereADateStands_IsRefusedRatherThanCut()
    {
        _connection.Run("create table t(day date); insert into t values ('2022-01-01')");
        const string Sql = "select count(*) from t where day = $day";

        Assert.Throws<NotSupportedException>(() => _connection.Scalar(Sql, ("day", new DateTime(2022, 1, 1, 8, 0, 0))));
        Assert.Equal(1L, _connection.Scalar(Sql, ("day", new DateTime(2022, 1, 1))));
        Assert.Equal(1L, _connection.Scalar(Sql, ("day", new DateOnly(2022, 1, 1))));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("zh-CN")]
    public void Parameter_OfANumber_IsTheSameInEveryCulture(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
        try
        {
            _connection.Run("create table t(amount decimal(18,2), share double)");
            using var command = _connection.Command("insert into t values ($a, $s)", ("a", -1234.5m), ("s", -0.5));
            command.Parameters[0].DbType = DbType.Decimal;
            command.ExecuteNonQuery();
            Assert.Equal("-1234.50 -0.5", _connection.Scalar("select concat(amount, ' ', share) from t"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Parameters_OfSeveralStatements_AreFoundByEach()
    {
        Assert.Equal(2, _connection.Run(
            "create table t(x int); insert into t values ($a); insert into t values ($b)", ("a", 1), ("b", 2)));
        Assert.Equal(3m, _connection.Scalar("select sum(x) from t"));
    }

    [Fact]
    public void Prepare_ThenRunAgain_TakesTheNewValues()
    {
        _connection.Run("create table t(x int)");
        using var command = _connection.Command("insert into t values ($x)", ("x", 1));
        command.Prepare();
        for (var i = 1; i <= 3; i++)
        {
            command.Parameters[0].Value = i * 10;
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        Assert.Equal(60m, _connection.Scalar("select sum(x) from t"));
    }

    [Fact]
    public void Direction_OtherThanInput_IsRefused()
    {
        using var command = _connection.Command("select $p", ("p", 1));
        command.Parameters[0].Direction = ParameterDirection.Output;

        Assert.Throws<NotSupportedException>(() => command.ExecuteScalar());
    }

    private string Described(object value) =>
        (string)_connection.Scalar("select typeof($p) || ' ' || $p::varchar", ("p", value))!;
}
