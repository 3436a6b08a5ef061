using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>What can go wrong with a real server: one sentence each, and nothing lost or doubled.</summary>
[Collection(PostgresTests.Name)]
public sealed class FaultTests(PostgresCluster cluster)
{
    private readonly PostgresServer server = new(cluster);

    [Fact]
    public async Task Read_BackendKilledMidStream_GoesOnWithoutLossOrDouble()
    {
        using var tables = Filled(6);
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
        using var tables = Filled(4);
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
        using var tables = Filled(4);
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
        await AssertFailsAsync(
            Options() with { Connection = $"Host=127.0.0.1;Port={port};Database=postgres", Retries = 0 },
            $"数据库来源“bureau”：连不上数据库服务器（127.0.0.1:{port}/postgres），请检查地址、端口和网络，以及服务器是否在运行。",
            isTransient: true);
    }

    [Fact]
    public async Task Read_WrongPassword_SaysSoAndNamesNeither()
    {
        var options = Options();
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_PASSWORD", "wrong-password");
        var failure = await AssertFailsAsync(
            options,
            "数据库来源“bureau”：数据库服务器不接受登录，请核对环境变量 PERFETL_DB_BUREAU_USER "
            + "和 PERFETL_DB_BUREAU_PASSWORD 里的用户和密码。（代码 28P01）",
            isTransient: false);
        Assert.DoesNotContain("wrong-password", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task Read_MissingTable_SaysWhich()
    {
        await AssertFailsAsync(
            Options() with { Documents = new() { Table = "nowhere.submission" } },
            "数据库来源“bureau”：数据库里没有表“nowhere.submission”，请检查设置 Table 和架构名。（代码 42P01）",
            isTransient: false);
    }

    [Fact]
    public async Task Read_MissingColumn_SaysWhich()
    {
        using var tables = Filled(1);
        tables.Connection.Execute($"alter table {tables.Documents} rename document_name to file_name");
        await AssertFailsAsync(
            tables.Options, "数据库来源“bureau”：表里没有列“document_name”，请检查来源的列名设置。（代码 42703）", isTransient: false);
    }

    [Fact]
    public async Task Read_ChangedTypes_SayWhich()
    {
        using var tables = Filled(1);
        var table = tables.Documents;
        tables.Connection.Execute($"alter table {table} alter document type text using 'x'");
        await AssertFailsAsync(
            tables.Options,
            $"数据库来源“bureau”：表“{table}”的列“document”的类型是 text，应为二进制（bytea 或 varbinary），"
            + "请检查来源的列名设置，或表结构是否改过。",
            isTransient: false);
        tables.Connection.Execute($"alter table {table} alter document type bytea using 'x'");
        tables.Connection.Execute($"alter table {table} alter updated_at drop default");
        tables.Connection.Execute($"alter table {table} alter updated_at type date");
        await AssertFailsAsync(
            tables.Options,
            $"数据库来源“bureau”：表“{table}”的列“updated_at”的类型是 date，应为时间戳或 rowversion，"
            + "请检查来源的列名设置，或表结构是否改过。",
            isTransient: false);
    }

    [Fact]
    public async Task Read_RevokedRight_SaysWhich()
    {
        using var tables = Filled(1);
        var user = $"u{tables.Schema}";
        tables.Connection.Execute($"create role {user} login password '{PostgresCluster.Password}'");
        tables.Connection.Execute($"grant usage on schema {tables.Schema} to {user}");
        tables.Connection.Execute($"grant select on {tables.Documents} to {user}");
        var options = tables.Options;
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_USER", user);
        Assert.Single((await Pulled.FromAsync(options)).Submitted);
        tables.Connection.Execute($"revoke select on {tables.Documents} from {user}");
        await AssertFailsAsync(
            options, "数据库来源“bureau”：没有读取“submission”的权限，请管理员授予只读（SELECT）权限。（代码 42501）", isTransient: false);
        tables.Connection.Execute($"revoke usage on schema {tables.Schema} from {user}; drop role {user}");
    }

    [Fact]
    public async Task Read_ServerWithoutEncryption_IsRefused()
    {
        Offer("off");
        try
        {
            await AssertFailsAsync(
                Options() with { Encrypt = true },
                "数据库来源“bureau”：数据库服务器不提供加密连接，请在服务器上启用 TLS；只有本机上的服务器可以设置 Encrypt 为 false。",
                isTransient: false);
        }
        finally
        {
            Offer("on");
        }
    }

    [Fact]
    public async Task Read_ServerWithEncryption_IsAskedForItByDefault()
    {
        using var tables = Filled(1);
        var options = tables.Options;
        var query = $"select s.*, (select ssl::text from pg_stat_ssl where pid = pg_backend_pid()) as tls "
            + $"from {tables.Documents} s";
        var pull = await Pulled.FromAsync(options with
        {
            Encrypt = true,
            Documents = new() { Query = query, DocumentName = "tls" },
        });
        Assert.Equal("bureau/1/true", pull.Submitted.Single().Name);
        await AssertFailsAsync(
            options with { Encrypt = true, Connection = options.Connection + ";SSL Mode=VerifyFull" },
            "数据库来源“bureau”：数据库服务器的证书不受信任，请安装签发它的根证书，或核对服务器名。",
            isTransient: false);
    }

    [Fact]
    public async Task Read_QueryThatWrites_IsRefusedByTheServer()
    {
        using var tables = Filled(1);
        var sequence = $"{tables.Schema}.submission_id_seq";
        var query = $"select * from {tables.Documents} where nextval('{sequence}') > 0";
        await AssertFailsAsync(
            tables.Options with { Documents = new() { Query = query } },
            "数据库来源“bureau”：查询语句有误，请检查设置 Query。（代码 25006）", isTransient: false);
        Assert.Equal(1, tables.Connection.QuerySingle<long>($"select last_value from {sequence}"));
    }

    [Fact]
    public async Task Read_RowWithoutVersion_IsSetAsideEveryTime()
    {
        using var tables = Filled(2);
        tables.Connection.Execute($"alter table {tables.Documents} alter updated_at drop not null");
        tables.Connection.Execute($"update {tables.Documents} set updated_at = null where id = 1");
        var first = await Pulled.FromAsync(tables.Options);
        var second = await Pulled.FromAsync(tables.Options, first.Mark);
        const string Sentence = "提交编号：“1”没有版本或更新时间（该列为空），无法知道它何时改过。";
        Assert.Equal([2], first.Submitted.Select(one => (int)one.Bytes[0]));
        Assert.Equal(Sentence, first.SetAside.Single().Why.Message);
        Assert.Equal(Sentence, second.SetAside.Single().Why.Message);
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
        using var tables = Filled(1);
        using var other = server.Open();
        using var transaction = other.BeginTransaction();
        other.Execute($"lock table {tables.Documents} in access exclusive mode", transaction: transaction);
        await AssertFailsAsync(
            tables.Options with { CommandSeconds = 1, Retries = 1 },
            "数据库来源“bureau”：数据库服务器在 1 秒内没有回应，请稍后再运行，或放宽设置 CommandSeconds。",
            isTransient: true);
        transaction.Rollback();
        Assert.Single((await Pulled.FromAsync(tables.Options)).Submitted);
    }

    private static async Task<DatabaseSourceException> AssertFailsAsync(
        DatabaseSourceOptions options, string sentence, bool isTransient)
    {
        var failure = (await Pulled.UntilFailureAsync(options)).Failure;
        Assert.NotNull(failure);
        Assert.Equal(sentence, failure.Message);
        Assert.Equal(isTransient, failure.IsTransient);
        return failure;
    }

    private DatabaseSourceOptions Options() => server.Options();

    private SubmissionTables Filled(byte count)
    {
        var tables = new SubmissionTables(server);
        for (byte number = 1; number <= count; number++) tables.Add($"{number}", [number]);
        return tables;
    }

    private static void Kill(SubmissionTables tables) => tables.Connection.Execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'perfetl'");

    private void Offer(string encryption)
    {
        cluster.Execute($"alter system set ssl = {encryption}");
        cluster.Execute("select pg_reload_conf()");
        Thread.Sleep(300);
    }
}
