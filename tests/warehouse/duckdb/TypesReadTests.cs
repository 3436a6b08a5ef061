using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Every DuckDB type as <c>GetValue</c> returns it.</summary>
public sealed class TypesReadTests : IDisposable
{
    private readonly DbConnection _connection = TestDatabase.OpenMemory();

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("true", "Boolean", "True")]
    [InlineData("(-128)::tinyint", "SByte", "-128")]
    [InlineData("(-32768)::smallint", "Int16", "-32768")]
    [InlineData("(-2147483648)::integer", "Int32", "-2147483648")]
    [InlineData("(-9223372036854775808)::bigint", "Int64", "-9223372036854775808")]
    [InlineData("255::utinyint", "Byte", "255")]
    [InlineData("65535::usmallint", "UInt16", "65535")]
    [InlineData("4294967295::uinteger", "UInt32", "4294967295")]
    [InlineData("18446744073709551615::ubigint", "UInt64", "18446744073709551615")]
    [InlineData("(-79228162514264337593543950335)::hugeint", "Decimal", "-79228162514264337593543950335")]
    [InlineData("79228162514264337593543950335::uhugeint", "Decimal", "79228162514264337593543950335")]
    [InlineData("1.5::float", "Single", "1.5")]
    [InlineData("-0.1::double", "Double", "-0.1")]
    [InlineData("'申报表'::varchar", "String", "申报表")]
    [InlineData("'{\"a\":1}'::json", "String", "{\"a\":1}")]
    [InlineData("'\\x00\\xFF'::blob", "Byte[]", "00FF")]
    [InlineData("'2022-02-28'::date", "DateTime", "2022-02-28T00:00:00.0000000")]
    [InlineData("'0001-01-01'::date", "DateTime", "0001-01-01T00:00:00.0000000")]
    [InlineData("'9999-12-31'::date", "DateTime", "9999-12-31T00:00:00.0000000")]
    [InlineData("'1969-12-31 23:59:59.999999'::timestamp", "DateTime", "1969-12-31T23:59:59.9999990")]
    [InlineData("'2022-03-01 08:09:10'::timestamp_s", "DateTime", "2022-03-01T08:09:10.0000000")]
    [InlineData("'2022-03-01 08:09:10.123'::timestamp_ms", "DateTime", "2022-03-01T08:09:10.1230000")]
    [InlineData("'2022-03-01 08:00:00+08'::timestamptz", "DateTime", "2022-03-01T00:00:00.0000000Z")]
    [InlineData("'23:59:59.999999'::time", "TimeSpan", "23:59:59.9999990")]
    [InlineData("'24:00:00'::time", "TimeSpan", "1.00:00:00")]
    [InlineData("'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'::uuid", "Guid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    [InlineData("'00000000-0000-0000-0000-000000000001'::uuid", "Guid", "00000000-0000-0000-0000-000000000001")]
    [InlineData("'效益'::enum('产出', '效益')", "String", "效益")]
    [InlineData("interval '14 months 3 days 4.5 seconds'", "String", "1 year 2 months 3 days 00:00:04.5")]
    [InlineData("interval '-1 days'", "String", "-1 day")]
    [InlineData("interval '-90 minutes'", "String", "-01:30:00")]
    [InlineData("interval '0 days'", "String", "00:00:00")]
    public void GetValue_OfEachType_IsExact(string expression, string type, string text)
    {
        var value = _connection.Scalar($"select {expression}");

        Assert.Equal(type, value!.GetType().Name);
        Assert.Equal(text, Text(value));
    }

    [Theory]
    [InlineData("interval '-1 days'")]
    [InlineData("interval '-14 months'")]
    [InlineData("interval '1 year 1 day 1 microsecond'")]
    [InlineData("interval '100 hours' - interval '3 days'")]
    public void GetValue_OfAnInterval_ReadsAsDuckDBPrintsIt(string expression) =>
        Assert.Equal(
            _connection.Scalar($"select ({expression})::varchar"), _connection.Scalar($"select {expression}"));

    [Theory]
    [InlineData("1.50::decimal(4,2)", "1.50")]
    [InlineData("(-99.99)::decimal(4,2)", "-99.99")]
    [InlineData("(-12345.6789)::decimal(9,4)", "-12345.6789")]
    [InlineData("9999999999999999.99::decimal(18,2)", "9999999999999999.99")]
    [InlineData("(-0.01)::decimal(18,2)", "-0.01")]
    [InlineData("0::decimal(18,2)", "0.00")]
    [InlineData("12345678901234567890123456.78::decimal(38,2)", "12345678901234567890123456.78")]
    [InlineData("(-0.1234567890123456789012345678)::decimal(38,28)", "-0.1234567890123456789012345678")]
    [InlineData("0.5::decimal(38,28)", "0.5000000000000000000000000000")]
    public void GetValue_OfADecimal_IsExactInEveryWidth(string expression, string text)
    {
        var value = _connection.Scalar($"select {expression}");

        Assert.Equal(text, Assert.IsType<decimal>(value).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[1, null, 3]", "[1,,3]")]
    [InlineData("[]::integer[]", "[]")]
    [InlineData("[['中'], []]", "[[中],[]]")]
    [InlineData("[1, 2]::integer[2]", "[1,2]")]
    [InlineData("{'a': 1, 'b': ['x', null]}", "{a:1,b:[x,]}")]
    [InlineData("map {'k': 1.5, 'l': -2}", "{k:1.5,l:-2.0}")]
    [InlineData("[1.5, null]", "[1.5,]")]
    [InlineData("[sum(9)]", "[9]")]
    public void GetValue_OfANestedType_HoldsListsAndDictionaries(string expression, string text) =>
        Assert.Equal(text, Text(_connection.Scalar($"select {expression}")!));

    [Theory]
    [InlineData("boolean")]
    [InlineData("tinyint")]
    [InlineData("smallint")]
    [InlineData("integer")]
    [InlineData("bigint")]
    [InlineData("utinyint")]
    [InlineData("usmallint")]
    [InlineData("uinteger")]
    [InlineData("ubigint")]
    [InlineData("hugeint")]
    [InlineData("uhugeint")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("decimal(4,1)")]
    [InlineData("decimal(9,1)")]
    [InlineData("decimal(18,2)")]
    [InlineData("decimal(38,2)")]
    [InlineData("varchar")]
    [InlineData("blob")]
    [InlineData("date")]
    [InlineData("time")]
    [InlineData("timestamp")]
    [InlineData("timestamp_s")]
    [InlineData("timestamp_ms")]
    [InlineData("timestamp_ns")]
    [InlineData("timestamptz")]
    [InlineData("uuid")]
    [InlineData("interval")]
    [InlineData("enum('a')")]
    [InlineData("integer[]")]
    [InlineData("integer[3]")]
    [InlineData("struct(a integer)")]
    [InlineData("map(integer, varchar)")]
    [InlineData("bit")]
    public void GetValue_OfANull_IsDBNullInEveryType(string type)
    {
        using var command = _connection.Command($"select null::{type} union all select null::{type}");
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
        Assert.Equal(DBNull.Value, reader.GetValue(0));
        Assert.Null(reader.GetFieldValue<int?>(0));
        Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<int>(0));
    }

    [Fact]
    public void GetValue_OfAnUntypedNull_IsDBNull() => Assert.Equal(DBNull.Value, _connection.Scalar("select null"));

    [Theory]
    [InlineData("170141183460469231731687303715884105727::hugeint", "HUGEINT")]
    [InlineData("12345678901234567890.1234567890123::decimal(38,13)", "DECIMAL(38,13)")]
    [InlineData("0.5::decimal(38,29)", "DECIMAL(38,29)")]
    [InlineData("99999999999999999999999999999999999.99::decimal(38,2)", "DECIMAL(38,2)")]
    [InlineData("0.12345678901234567890123456789::decimal(38,29)", "DECIMAL(38,29)")]
    [InlineData("'infinity'::date", "DATE")]
    [InlineData("'-infinity'::timestamp", "TIMESTAMP")]
    [InlineData("'infinity'::timestamptz", "TIMESTAMP WITH TIME ZONE")]
    [InlineData("'0044-03-15 (BC)'::date", "DATE")]
    public void GetValue_OfAValueWithoutPlaceInDotNet_NamesColumnAndType(string expression, string type)
    {
        var error = Assert.Throws<OverflowException>(() => _connection.Scalar($"select {expression} as amount"));

        Assert.StartsWith($"Column 'amount' ({type}):", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'101'::bit", "BIT")]
    [InlineData("row(7, null)", "STRUCT")]
    [InlineData("'2022-03-01 08:09:10.123456789'::timestamp_ns", "TIMESTAMP_NS")]
    [InlineData("'10:00:00+08'::timetz", "TIME WITH TIME ZONE")]
    public void GetValue_OfAnUnsupportedType_NamesColumnAndType(string expression, string type)
    {
        var error = Assert.Throws<NotSupportedException>(() => _connection.Scalar($"select {expression} as amount"));

        Assert.StartsWith($"Column 'amount' ({type}):", error.Message, StringComparison.Ordinal);
    }

    private static string Joined(IEnumerable<string> texts) => string.Join(',', texts);

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        string text => text,
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IDictionary map => $"{{{Joined(map.Keys.Cast<object>().Select(k => $"{Text(k)}:{Text(map[k] ?? "")}"))}}}",
        IEnumerable list => $"[{Joined(list.Cast<object?>().Select(item => Text(item ?? "")))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
