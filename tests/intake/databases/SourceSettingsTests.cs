using System.Reflection;
using Microsoft.Data.SqlClient;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Intake.Databases.Postgresql;
using PerfEtl.Pipeline.Intake.Databases.Sqlserver;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>Settings that must stop a source before it connects.</summary>
public sealed class SourceSettingsTests
{
    [Theory]
    [InlineData("Host=db.example;Username=u;Database=d", "设置 Connection 里不能写用户和密码，应放在环境变量里。")]
    [InlineData("Host=db.example;Password=secret", "设置 Connection 里不能写用户和密码，应放在环境变量里。")]
    [InlineData("Host=db.example;Colour=red", "设置 Connection 不是有效的连接串。")]
    [InlineData("", "没有设置 Connection。")]
    [InlineData("Host=db.example", "没有设置环境变量 PERFETL_DB_NO_SUCH_USER。")]
    public Task Read_PostgreSql_IsRefused(string connection, string sentence) =>
        AssertRefusedAsync(new() { Name = "no-such", Connection = connection }, sentence);

    [Theory]
    [InlineData("Server=db.example;User ID=u", "设置 Connection 里不能写用户和密码，应放在环境变量里。")]
    [InlineData("Server=db.example;Password=secret", "设置 Connection 里不能写用户和密码，应放在环境变量里。")]
    [InlineData("Server=db.example", "没有设置环境变量 PERFETL_DB_NO_SUCH_USER。")]
    public Task Read_SqlServer_IsRefused(string connection, string sentence) => AssertRefusedAsync(
        new() { Name = "no-such", Kind = DatabaseKind.SqlServer, Connection = connection }, sentence);

    [Theory]
    [InlineData("PostgreSql", "Host=db.example")]
    [InlineData("PostgreSql", "Host=127.0.0.1,db.example")]
    [InlineData("SqlServer", "Server=tcp:db.example,1433")]
    public Task Read_UnencryptedOverTheNetwork_IsRefused(string kind, string connection) => AssertRefusedAsync(
        new() { Name = "no-such", Kind = Enum.Parse<DatabaseKind>(kind), Connection = connection, Encrypt = false },
        "只有本机上的服务器可以设置 Encrypt 为 false。");

    [Theory]
    [InlineData("局", "设置 Name 应由英文字母、数字、“-”和“_”组成。")]
    [InlineData("a/b", "设置 Name 应由英文字母、数字、“-”和“_”组成。")]
    public async Task Read_NameThatIsNone_IsRefused(string name, string sentence) =>
        await AssertRefusedAsync(new() { Name = name, Connection = "Host=localhost" }, sentence, name);

    [Fact]
    public void ConnectionString_OfBothServers_IsEncryptedUnlessSwitchedOff()
    {
        Environment.SetEnvironmentVariable("PERFETL_DB_ENCRYPTED_USER", "u");
        var postgres = new DatabaseSourceOptions { Name = "encrypted", Connection = "Host=db.example;SSL Mode=Prefer" };
        Assert.Contains("SSL Mode=Require", new PostgreSqlDialect().ConnectionString(postgres).ConnectionString,
            StringComparison.Ordinal);
        var server = postgres with { Connection = "Server=db.example;Encrypt=Optional" };
        var built = (SqlConnectionStringBuilder)new SqlServerDialect().ConnectionString(server);
        Assert.Equal(SqlConnectionEncryptOption.Mandatory, built.Encrypt);
        Assert.False(built.TrustServerCertificate);
    }

    [Fact]
    public void Quote_NameWithQuotes_CannotBreakOut()
    {
        Assert.Equal("\"a\"\"; drop table b\".\"c\"", new PostgreSqlDialect().QuoteTable("a\"; drop table b.c"));
        Assert.Equal("[a]]; drop table b].[c]", new SqlServerDialect().QuoteTable("a]; drop table b.c"));
    }

    // Without the contract types every command with a parameter would fail, and only when it runs.
    [Fact]
    public void SqlClient_TypesOfItsMissingPackage_Load()
    {
        var client = typeof(SqlConnection).Assembly;
        var missing = client.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.SqlServer.Server");
        Assert.NotNull(Assembly.Load(missing).GetType("Microsoft.SqlServer.Server.SqlUserDefinedTypeAttribute"));
        Assert.NotEmpty(client.GetTypes());
        using var command = new SqlCommand();
        command.Parameters.AddWithValue("@version", new byte[8]);
        Assert.Equal(System.Data.SqlDbType.VarBinary, command.Parameters[0].SqlDbType);
    }

    private static async Task AssertRefusedAsync(
        DatabaseSourceOptions options, string sentence, string name = "no-such")
    {
        var failure = (await Pulled.UntilFailureAsync(options)).Failure;
        Assert.Equal($"数据库来源“{name}”：{sentence}", failure?.Message);
        Assert.Equal(DatabaseProblem.SettingWrong, failure?.Problem);
        Assert.False(failure?.IsTransient);
    }
}
