using System.Data;
using System.Data.Common;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Rows, result sets and the reader's life.</summary>
public sealed class DataReaderTests : IDisposable
{
    private readonly DbConnection _connection = TestDatabase.OpenMemory();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Read_OfAnEmptyResult_HasColumnsAndNoRows()
    {
        using var command = _connection.Command("select 1::bigint as a, 'x' as b where false");
        using var reader = command.ExecuteReader();

        Assert.False(reader.HasRows);
        Assert.Equal(2, reader.FieldCount);
        Assert.Equal("b", reader.GetName(1));
        Assert.Equal(typeof(long), reader.GetFieldType(0));
        Assert.Equal("VARCHAR", reader.GetDataTypeName(1));
        Assert.False(reader.Read());
        Assert.False(reader.Read());
        Assert.Null(_connection.Scalar("select 1 where false"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(10000)]
    public void Read_AcrossChunks_GivesEveryRowOnce(int count)
    {
        using var command = _connection.Command($"select range, range::varchar from range({count})");
        using var reader = command.ExecuteReader();
        var expected = 0L;
        Assert.True(reader.HasRows);
        while (reader.Read())
        {
            Assert.Equal(expected, reader.GetInt64(0));
            Assert.Equal(expected++.ToString(System.Globalization.CultureInfo.InvariantCulture), reader.GetString(1));
        }

        Assert.Equal(count, expected);
    }

    [Fact]
    public void GetString_OfEveryLength_IsWhole()
    {
        using var command = _connection.Command("select repeat('中', n) || repeat('x', m) from (values "
            + "(0, 0), (0, 1), (0, 12), (0, 13), (4, 0), (4, 1), (0, 1000), (1000, 0), (0, 5000000)) t(n, m)");
        using var reader = command.ExecuteReader();
        var texts = reader.Cast<IDataRecord>().Select(row => row.GetString(0)).ToList();

        Assert.Equal(
            ["", "x", "xxxxxxxxxxxx", "xxxxxxxxxxxxx", "中中中中", "中中中中x", new('x', 1000), new('中', 1000),
                new('x', 5_000_000)],
            texts);
    }

    [Fact]
    public void GetOrdinal_FirstExactThenWithoutCase_OrNamesTheColumns()
    {
        using var command = _connection.Command("select 1 as Total, 2 as total, 3 as Share");
        using var reader = command.ExecuteReader();

        Assert.Equal(0, reader.GetOrdinal("Total"));
        Assert.Equal(2, reader.GetOrdinal("share"));
        var error = Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("missing"));
        Assert.Contains("'missing'", error.Message, StringComparison.Ordinal);
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetName(3));
    }

    [Fact]
    public void NextResult_OverSeveralStatements_SkipsThoseWithoutRows()
    {
        using var command = _connection.Command(
            "create table t(x int); insert into t values (1), (2); select * from t; insert into t values (3); "
            + "-- a comment; with a semicolon\n select count(*) from t");
        using var reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.True(reader.NextResult());
        Assert.True(reader.Read());
        Assert.Equal(3, reader.GetInt64(0));
        Assert.False(reader.NextResult());
        Assert.False(reader.Read());
    }

    [Fact]
    public void Dispose_BeforeTheLastStatement_RunsTheRest()
    {
        _connection.Run("create table t(x int)");
        using (var command = _connection.Command("select 1; insert into t values (1)"))
        using (command.ExecuteReader())
        {
        }

        Assert.Equal(1L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void ExecuteReader_AfterAFailedStatement_DoesNotRunTheRest()
    {
        _connection.Run("create table t(x int)");
        using var command = _connection.Command("select 1; select error('no'); insert into t values (1)");
        var reader = command.ExecuteReader();

        Assert.ThrowsAny<DbException>(() => reader.NextResult());
        reader.Dispose();
        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Read_WhenALateRowFails_ThrowsRatherThanEnding()
    {
        using var command = _connection.Command(
            "select case when range = 500000 then error('row 500000') else range end from range(1000000)");
        command.IsStreaming = true;
        using var reader = command.ExecuteReader();

        var error = Assert.ThrowsAny<DbException>(() =>
        {
            while (reader.Read())
            {
            }
        });
        Assert.Contains("row 500000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenALateRowFailsInATransaction_SaysWhyRatherThanThatItIsAborted()
    {
        // With several threads the engine may tell of the one it interrupted, not of the one that failed.
        _connection.Run("set threads = 1");
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.Command(
            "select case when range = 500000 then error('row 500000') else range end from range(1000000)");
        command.IsStreaming = true;
        using var reader = command.ExecuteReader();

        var error = Assert.ThrowsAny<DbException>(() => reader.Cast<IDataRecord>().Count());
        Assert.Contains("row 500000", error.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<DbException>(transaction.Commit);
    }

    [Fact]
    public void ExecuteReader_OfAReturningInsertLeftUnread_StillInserts()
    {
        _connection.Run("create table t(x int)");

        Assert.Equal(1, _connection.Scalar("insert into t values (1), (2) returning x"));
        using (var command = _connection.Command("insert into t select range from range(10000) returning x"))
        using (command.ExecuteReader())
        {
        }

        Assert.Equal(10002L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Execute_WhileAReaderHasRowsLeft_IsRefusedRatherThanCuttingItShort()
    {
        using var command = _connection.Command("select range from range(100000)");
        command.IsStreaming = true;
        var reader = command.ExecuteReader();

        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("select 1"));
        Assert.True(reader.Read());
        reader.Dispose();
        Assert.Equal(1, _connection.Scalar("select 1"));
    }

    [Fact]
    public void GetValue_OutsideARow_IsRefused()
    {
        using var command = _connection.Command("select 1");
        var reader = command.ExecuteReader();

        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        reader.Dispose();
        Assert.True(reader.IsClosed);
        Assert.Throws<InvalidOperationException>(() => reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.FieldCount);
    }

    [Fact]
    public void DataTableLoad_OfEveryCommonType_HoldsTheValues()
    {
        using var command = _connection.Command(
            "select 1::integer as i, 2.50::decimal(18,2) as d, '中' as s, date '2022-01-01' as day, null::bigint as n, "
            + "sum(x) as total, [1, 2] as list, true as b from (values (5), (6)) t(x) union all "
            + "select null, null, null, null, 7, null, null, null");
        using var reader = command.ExecuteReader();
        using var table = new DataTable();
        table.Load(reader);

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(typeof(decimal), table.Columns["d"]!.DataType);
        Assert.Equal(2.50m, table.Rows[0]["d"]);
        Assert.Equal("中", table.Rows[0]["s"]);
        Assert.Equal(new DateTime(2022, 1, 1), table.Rows[0]["day"]);
        Assert.Equal(11m, table.Rows[0]["total"]);
        Assert.Equal(DBNull.Value, table.Rows[0]["n"]);
        Assert.Equal(7L, table.Rows[1]["n"]);
        Assert.Equal(DBNull.Value, table.Rows[1]["list"]);
    }

    [Fact]
    public void GetSchemaTable_OfADecimal_HasPrecisionAndScale()
    {
        using var command = _connection.Command("select 1::decimal(18,2) as amount_cny, 'a' as name");
        using var reader = command.ExecuteReader();
        var schema = reader.GetSchemaTable()!;

        Assert.Equal("amount_cny", schema.Rows[0]["ColumnName"]);
        Assert.Equal((short)18, schema.Rows[0]["NumericPrecision"]);
        Assert.Equal((short)2, schema.Rows[0]["NumericScale"]);
        Assert.Equal(DBNull.Value, schema.Rows[1]["NumericScale"]);
    }
}
