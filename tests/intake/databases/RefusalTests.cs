using Dapper;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>What a real server refuses, or does not have as the settings say: one sentence each.</summary>
[Collection(PostgresTests.Name)]
public sealed class RefusalTests(PostgresCluster cluster)
{
    private readonly PostgresServer server = new(cluster);

    [Fact]
    public async Task Read_WrongPassword_SaysSoAndNamesNeither()
    {
        var options = server.Options();
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_PASSWORD", "wrong-password");
        var failure = await Pulled.FailingAsync(
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
        await Pulled.FailingAsync(
            server.Options() with { Documents = new() { Table = "nowhere.submission" } },
            "数据库来源“bureau”：数据库里没有表“nowhere.submission”，请检查设置 Table 和架构名。（代码 42P01）",
            isTransient: false);
    }

    [Fact]
    public async Task Read_MissingColumn_SaysWhich()
    {
        using var tables = SubmissionTables.Filled(server, 1);
        tables.Connection.Execute($"alter table {tables.Documents} rename document_name to file_name");
        await Pulled.FailingAsync(
            tables.Options, "数据库来源“bureau”：表里没有列“document_name”，请检查来源的列名设置。（代码 42703）", isTransient: false);
    }

    [Fact]
    public async Task Read_ChangedTypes_SayWhich()
    {
        using var tables = SubmissionTables.Filled(server, 1);
        var table = tables.Documents;
        tables.Connection.Execute($"alter table {table} alter document type text using 'x'");
        await Pulled.FailingAsync(
            tables.Options,
            $"数据库来源“bureau”：表“{table}”的列“document”的类型是 text，应为二进制（bytea 或 varbinary），"
            + "请检查来源的列名设置，或表结构是否改过。",
            isTransient: false);
        tables.Connection.Execute($"alter table {table} alter document type bytea using 'x'");
        tables.Connection.Execute($"alter table {table} alter updated_at drop default");
        tables.Connection.Execute($"alter table {table} alter updated_at type date");
        await Pulled.FailingAsync(
            tables.Options,
            $"数据库来源“bureau”：表“{table}”的列“updated_at”的类型是 date，应为时间戳或 rowversion，"
            + "请检查来源的列名设置，或表结构是否改过。",
            isTransient: false);
    }

    [Fact]
    public async Task Read_RevokedRight_SaysWhich()
    {
        using var tables = SubmissionTables.Filled(server, 1);
        var user = $"u{tables.Schema}";
        tables.Connection.Execute($"create role {user} login password '{PostgresCluster.Password}'");
        tables.Connection.Execute($"grant usage on schema {tables.Schema} to {user}");
        tables.Connection.Execute($"grant select on {tables.Documents} to {user}");
        var options = tables.Options;
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_USER", user);
        Assert.Single((await Pulled.FromAsync(options)).Submitted);
        tables.Connection.Execute($"revoke select on {tables.Documents} from {user}");
        await Pulled.FailingAsync(
            options, "数据库来源“bureau”：没有读取“submission”的权限，请管理员授予只读（SELECT）权限。（代码 42501）", isTransient: false);
        tables.Connection.Execute($"revoke usage on schema {tables.Schema} from {user}; drop role {user}");
    }

    [Fact]
    public async Task Read_ServerWithoutEncryption_IsRefused()
    {
        Offer("off");
        try
        {
            await Pulled.FailingAsync(
                server.Options() with { Encrypt = true },
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
        using var tables = SubmissionTables.Filled(server, 1);
        var options = tables.Options;
        var query = $"select s.*, (select ssl::text from pg_stat_ssl where pid = pg_backend_pid()) as tls "
            + $"from {tables.Documents} s";
        var pull = await Pulled.FromAsync(options with
        {
            Encrypt = true,
            Documents = new() { Query = query, DocumentName = "tls" },
        });
        Assert.Equal("bureau/1/true", pull.Submitted.Single().Name);
        await Pulled.FailingAsync(
            options with { Encrypt = true, Connection = options.Connection + ";SSL Mode=VerifyFull" },
            "数据库来源“bureau”：数据库服务器的证书不受信任，请安装签发它的根证书，或核对服务器名。",
            isTransient: false);
    }

    [Fact]
    public async Task Read_QueryThatWrites_IsRefusedByTheServer()
    {
        using var tables = SubmissionTables.Filled(server, 1);
        var sequence = $"{tables.Schema}.submission_id_seq";
        var query = $"select * from {tables.Documents} where nextval('{sequence}') > 0";
        await Pulled.FailingAsync(
            tables.Options with { Documents = new() { Query = query } },
            "数据库来源“bureau”：查询语句有误，请检查设置 Query。（代码 25006）", isTransient: false);
        Assert.Equal(1, tables.Connection.QuerySingle<long>($"select last_value from {sequence}"));
    }

    [Fact]
    public async Task Read_RowWithoutVersion_IsSetAsideEveryTime()
    {
        using var tables = SubmissionTables.Filled(server, 2);
        tables.Connection.Execute($"alter table {tables.Documents} alter updated_at drop not null");
        tables.Connection.Execute($"update {tables.Documents} set updated_at = null where id = 1");
        var first = await Pulled.FromAsync(tables.Options);
        var second = await Pulled.FromAsync(tables.Options, first.Mark);
        const string Sentence = "提交编号：“1”没有版本或更新时间（该列为空），无法知道它何时改过。";
        Assert.Equal([2], first.Submitted.Select(one => (int)one.Bytes[0]));
        Assert.Equal(Sentence, first.SetAside.Single().Why.Message);
        Assert.Equal(Sentence, second.SetAside.Single().Why.Message);
    }

    private void Offer(string encryption)
    {
        cluster.Execute($"alter system set ssl = {encryption}");
        cluster.Execute("select pg_reload_conf()");
        Thread.Sleep(300);
    }
}
