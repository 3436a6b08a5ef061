using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dapper;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>A real server that goes away, is slow or busy: one sentence each, and nothing lost or doubled.</summary>
[Collection(PostgresTests.Name)]
public sealed class FaultTests(PostgresCluster cluster)
{
    private readonly PostgresServer server = new(cluster);

    [Fact]
    public async Task Read_BackendKilledMidStream_GoesOnWithoutLossOrDouble()
    {
        using var tables = SubmissionTables.Filled(server, 6);
        var pull = await Pulled.UntilFailureAsync(tables.Options, delivered: count =>
        {
            if (count is 2 or 4) Kill(tables);
        });
        Assert.Null(pull.Failure);
        Assert.Equal([1, 2, 3, 4, 5, 6], pull.Submitted.Select(one => (int)one.Bytes[0]));
    }

    [Fact]
    public async Task Read_ServerRestartedMidStream_GoesOnWithoutLossOrDouble()
    {
        using var tables = SubmissionTables.Filled(server, 4);
        var pull = await Pulled.UntilFailureAsync(tables.Options, delivered: count =>
        {
            if (count != 2) return;
            cluster.Stop();
            cluster.Start();
        });
        tables.Reopen();
        Assert.Null(pull.Failure);
        Assert.Equal([1, 2, 3, 4], pull.Submitted.Select(one => (int)one.Bytes[0]));
    }

    [Fact]
    public async Task Read_ServerGoneForGood_StopsAndGoesOnFromTheMark()
    {
        using var tables = SubmissionTables.Filled(server, 4);
        var broken = await Pulled.UntilFailureAsync(tables.Options with { Retries = 1 }, delivered: count =>
        {
            if (count == 2) cluster.Stop();
        });
        cluster.Start();
        tables.Reopen();
        Assert.Equal(DatabaseProblem.ServerDown, broken.Failure?.Problem);
        Assert.True(broken.Failure?.IsTransient);
        var rest = await Pulled.FromAsync(tables.Options, broken.Mark);
        Assert.Equal([1, 2, 3, 4], broken.Submitted.Concat(rest.Submitted).Select(one => (int)one.Bytes[0]));
    }

    [Fact]
    public async Task Read_NobodyListens_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await Pulled.FailingAsync(
            server.Options() with { Connection = $"Host=127.0.0.1;Port={port};Database=postgres", Retries = 0 },
            $"数据库来源“bureau”：连不上数据库服务器（127.0.0.1:{port}/postgres），请检查地址、端口和网络，以及服务器是否在运行。",
            isTransient: true);
    }

    [Fact]
    public async Task Read_OverASlowNetwork_IsWhole()
    {
        using var tables = new SubmissionTables(server);
        var document = new byte[400_000];
        new Random(1).NextBytes(document);
        tables.Add("大.pdf", document);
        await using var proxy = new Throttle(cluster.Port, TimeSpan.FromMilliseconds(40));
        var pull = await Pulled.FromAsync(tables.Options with
        {
            Connection = string.Create(
                CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={proxy.Port};Database=postgres"),
            CommandSeconds = 1,
        });
        Assert.Equal(document, pull.Submitted.Single().Bytes);
    }

    [Fact]
    public async Task Read_LockedTable_TimesOutAndSaysSo()
    {
        using var tables = SubmissionTables.Filled(server, 1);
        using var other = server.Open();
        using var transaction = other.BeginTransaction();
        other.Execute($"lock table {tables.Documents} in access exclusive mode", transaction: transaction);
        await Pulled.FailingAsync(
            tables.Options with { CommandSeconds = 1, Retries = 1 },
            "数据库来源“bureau”：数据库服务器在 1 秒内没有回应，请稍后再运行，或放宽设置 CommandSeconds。",
            isTransient: true);
        transaction.Rollback();
        Assert.Single((await Pulled.FromAsync(tables.Options)).Submitted);
    }

    private static void Kill(SubmissionTables tables) => tables.Connection.Execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'perfetl'");
}
