using System.Data;
using System.Data.Common;
using System.Numerics;
using Dapper;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>What the repositories do through Dapper.</summary>
public sealed class DapperTests : IDisposable
{
    private const string Projects =
        """
        create table project(id integer, name varchar, total_cny decimal(18,2), start_date date, loaded_at timestamptz);
        insert into project values
            (1, '储备人才专项经费', 18052461.00, '2022-01-01', '2022-03-01 08:00:00+08'),
            (2, '培训', 480000.50, null, null),
            (3, null, null, '2022-12-31', null);
        """;

    private readonly DbConnection _connection = TestDatabase.OpenMemory();

    public DapperTests() => _connection.Execute(Projects);

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Query_IntoARecord_FillsEveryMember()
    {
        var rows = _connection.Query<Project>(
            "select id, name, total_cny as TotalCny, start_date as StartDate, loaded_at as LoadedAt from project "
            + "order by id").ToList();

        Assert.Equal(3, rows.Count);
        Assert.Equal(1, rows[0].Id);
        Assert.Equal("储备人才专项经费", rows[0].Name);
        Assert.Equal(18052461.00m, rows[0].TotalCny);
        Assert.Equal(new DateOnly(2022, 1, 1), rows[0].StartDate);
        Assert.Equal(new DateTime(2022, 3, 1, 0, 0, 0, DateTimeKind.Utc), rows[0].LoadedAt);
        Assert.Null(rows[1].StartDate);
        Assert.Null(rows[2].Name);
        Assert.Null(rows[2].TotalCny);
    }

    [Fact]
    public void Query_OfADate_MapsToDateOnlyAndToDateTime()
    {
        const string Sql = "select start_date from project where id = 3";

        Assert.Equal(new DateOnly(2022, 12, 31), _connection.QuerySingle<DateOnly>(Sql));
        Assert.Equal(new DateOnly(2022, 12, 31), _connection.QuerySingle<DateOnly?>(Sql));
        Assert.Equal(new DateTime(2022, 12, 31), _connection.QuerySingle<DateTime>(Sql));
        Assert.Equal(new Dated(new DateTime(2022, 12, 31)), _connection.QuerySingle<Dated>(
            "select start_date as start from project where id = 3"));
    }

    [Fact]
    public void ExecuteScalar_OfASumOfIntegers_IsALong()
    {
        Assert.Equal(6L, _connection.ExecuteScalar<long>("select sum(id) from project"));
        Assert.Equal(6L, _connection.QuerySingle<long>("select sum(id) from project"));
        Assert.Equal(6, _connection.QuerySingle<int>("select sum(id) from project"));
        Assert.Equal(6L, _connection.QuerySingle<Summed>("select sum(id) as Total from project").Total);
        Assert.Equal(18532461.50m, _connection.ExecuteScalar<decimal>("select sum(total_cny) from project"));
        Assert.Equal(3L, _connection.ExecuteScalar<long>("select count(*) from project"));
        Assert.Null(_connection.ExecuteScalar<long?>("select sum(id) from project where id > 9"));
    }

    [Fact]
    public void QuerySingle_OfASumOfIntegers_IsTheNumberInEveryType()
    {
        const string Sql = "select sum(id) from project";

        Assert.Equal(new BigInteger(6), _connection.QuerySingle<BigInteger>(Sql));
        Assert.Equal((Int128)6, _connection.QuerySingle<Int128>(Sql));
        Assert.Equal(6m, _connection.QuerySingle<decimal>(Sql));
        Assert.Equal(6m, (decimal)_connection.QuerySingle("select sum(id) as total from project").total);
    }

    [Fact]
    public void QuerySingle_OfASumOfMoney_KeepsItsFen()
    {
        _connection.Execute("insert into project(id, total_cny) values (9, 88333247.50)");
        var total = _connection.QuerySingle<decimal>("select sum(total_cny) from project");

        Assert.Equal("106865709.00", total.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void QuerySingle_OfATimeWithZone_IsAnInstantInUtc()
    {
        const string Sql = "select loaded_at from project where id = 1";
        var time = _connection.QuerySingle<DateTime>(Sql);

        Assert.Equal((new DateTime(2022, 3, 1), DateTimeKind.Utc), (time, time.Kind));
        Assert.ThrowsAny<DataException>(() => _connection.QuerySingle<DateTimeOffset>(Sql));
    }

    [Fact]
    public void Query_WithParameters_BindsThem()
    {
        Assert.Equal("培训", _connection.QuerySingle<string>("select name from project where id = $id", new { id = 2 }));
        Assert.Equal(3, _connection.QuerySingle<int>(
            "select id from project where start_date = $day", new { day = new DateOnly(2022, 12, 31) }));
        Assert.Equal(2, _connection.QuerySingle<int>(
            "select id from project where total_cny = $amount", new { amount = 480000.50m }));
        Assert.Equal(3, _connection.QuerySingle<int>(
            "select count(*) from project where $name is null", new { name = (string?)null }));
    }

    [Fact]
    public void Query_WithAList_ExpandsIt()
    {
        Assert.Equal([1, 3], Ids([1, 3, 99]));
        Assert.Equal([2], Ids([2]));
        Assert.Empty(Ids([]));

        IEnumerable<int> Ids(List<int> ids) =>
            _connection.Query<int>("select id from project where id in $ids order by id", new { ids });
    }

    [Fact]
    public void QueryMultiple_OfTwoQueries_ReadsBoth()
    {
        using var results = _connection.QueryMultiple(
            "select count(*) from project; select name from project where id = $id; select 1 where false",
            new { id = 1 });

        Assert.Equal(3, results.ReadSingle<int>());
        Assert.Equal("储备人才专项经费", results.ReadSingle<string>());
        Assert.Empty(results.Read<int>());
        Assert.True(results.IsConsumed);
    }

    [Fact]
    public void Execute_WithManyRows_RunsOncePerRow()
    {
        var rows = Enumerable.Range(10, 5).Select(id => new { id, name = $"项目{id}" });

        Assert.Equal(5, _connection.Execute("insert into project(id, name) values ($id, $name)", rows));
        Assert.Equal("项目14", _connection.ExecuteScalar<string>("select name from project where id = 14"));
    }

    [Fact]
    public void Execute_InATransaction_IsTakenBackByRollback()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Execute("delete from project", transaction: transaction);
            Assert.Equal(0, _connection.ExecuteScalar<int>("select count(*) from project", transaction: transaction));
        }

        Assert.Equal(3, _connection.ExecuteScalar<int>("select count(*) from project"));
    }

    [Fact]
    public void Execute_OneWord_IsNoStoredProcedure() => Assert.Equal(0, _connection.Execute("CHECKPOINT"));

    [Fact]
    public void Query_Unbuffered_ReadsRowByRow()
    {
        var rows = _connection.Query<long>("select range from range(10000)", buffered: false).Take(5000);

        Assert.Equal(4999, rows.Last());
        Assert.Equal(3, _connection.ExecuteScalar<int>("select count(*) from project"));
    }

    [Fact]
    public async Task QueryAsync_OfEachKind_GivesTheSame()
    {
        Assert.Equal(3, (await _connection.QueryAsync<int>("select id from project")).Count());
        Assert.Equal(6L, await _connection.ExecuteScalarAsync<long>("select sum(id) from project"));
        Assert.Equal(1, await _connection.ExecuteAsync("delete from project where id = 1"));
        var ids = new List<int>();
        await foreach (var id in _connection.QueryUnbufferedAsync<int>("select id from project order by id"))
            ids.Add(id);
        Assert.Equal([2, 3], ids);
    }

    [Fact]
    public void Query_Dynamic_HasTheColumnNames()
    {
        var row = (IDictionary<string, object?>)_connection.QuerySingle(
            "select id, name as 项目名称 from project where id = 2");

        Assert.Equal(2, row["id"]);
        Assert.Equal("培训", row["项目名称"]);
    }

    [Fact]
    public void Query_OnAClosedConnection_OpensAndClosesIt()
    {
        using var database = new TestDatabase();
        using var connection = database.Open();
        connection.Close();

        Assert.Equal(1, connection.QuerySingle<int>("select 1"));
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    private sealed record Project
    {
        public int Id { get; init; }

        public string? Name { get; init; }

        public decimal? TotalCny { get; init; }

        public DateOnly? StartDate { get; init; }

        public DateTime? LoadedAt { get; init; }
    }

    private sealed record Dated(DateTime Start);

    private sealed record Summed
    {
        public long Total { get; init; }
    }
}
