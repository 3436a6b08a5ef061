using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>Servers of both kinds that do not answer; nothing but a port of this machine is needed.</summary>
public sealed class UnreachedServerTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public UnreachedServerTests()
    {
        Environment.SetEnvironmentVariable("PERFETL_DB_NOBODY_USER", "reader");
        Environment.SetEnvironmentVariable("PERFETL_DB_NOBODY_PASSWORD", "not-a-secret");
        listener.Start();
    }

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task Read_NobodyListens_SaysThatTheServerIsDown(string kind)
    {
        var options = Options(kind) with { ConnectSeconds = 1, Retries = 0 };
        listener.Stop();
        var failure = (await Pulled.UntilFailureAsync(options)).Failure;
        Assert.Equal(DatabaseProblem.ServerDown, failure?.Problem);
        Assert.True(failure?.IsTransient);
        Assert.StartsWith("数据库来源“nobody”：连不上数据库服务器（", failure?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task Read_ServerThatSaysNothing_EndsInTime(string kind)
    {
        var watch = Stopwatch.StartNew();
        var failure = (await Pulled.UntilFailureAsync(Options(kind) with { ConnectSeconds = 1, Retries = 0 })).Failure;
        Assert.True(
            failure?.Problem is DatabaseProblem.ServerDown or DatabaseProblem.TimedOut or DatabaseProblem.Interrupted,
            $"{failure?.Problem}: {failure?.Message}");
        Assert.True(failure?.IsTransient);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task Read_NobodyListens_IsToldAtOnceAndGivenUpInTime(string kind)
    {
        var options = Options(kind) with
        {
            ConnectSeconds = 1,
            Retries = 50,
            RetrySeconds = 0.2,
            GiveUpSeconds = 2,
        };
        listener.Stop();
        var told = new List<string>();
        var watch = Stopwatch.StartNew();
        var failure = (await Pulled.UntilFailureAsync(options, told: told.Add)).Failure;
        Assert.Equal(DatabaseProblem.ServerDown, failure?.Problem);
        Assert.InRange(told.Count, 1, 6);
        Assert.All(told, sentence => Assert.Contains("连不上数据库服务器", sentence, StringComparison.Ordinal));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    private DatabaseSourceOptions Options(string kind) => new()
    {
        Name = "nobody",
        Kind = Enum.Parse<DatabaseKind>(kind),
        Encrypt = false,
        Connection = kind == "PostgreSql"
            ? FormattableString.Invariant($"Host=127.0.0.1;Port={Port};Database=postgres")
            : FormattableString.Invariant($"Server=127.0.0.1,{Port};Database=finance"),
    };
}
