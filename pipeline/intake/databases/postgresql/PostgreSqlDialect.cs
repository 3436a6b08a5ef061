using System.Data;
using System.Data.Common;
using Npgsql;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Intake.Databases.Postgresql;

/// <summary>PostgreSQL 13 or later through Npgsql.</summary>
internal sealed class PostgreSqlDialect : Dialect
{
    public override string DefaultVersion => "updated_at";

    protected override string Folder => "postgresql";

    public override DbConnectionStringBuilder ConnectionString(DatabaseSourceOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.Connection);
        if (connection.Username is not null || connection.Password is not null)
            throw new DatabaseSettingException("设置 Connection 里不能写用户和密码，应放在环境变量里");
        if (!options.Encrypt && !(connection.Host ?? "").Split(',').All(host => Loopback.Is(WithoutPort(host))))
            throw new DatabaseSettingException("只有本机上的服务器可以设置 Encrypt 为 false");
        connection.Username = Credentials.UserOf(options.Name)
            ?? throw new DatabaseSettingException($"没有设置环境变量 {Credentials.UserVariable(options.Name)}");
        connection.Password = Credentials.PasswordOf(options.Name);
        connection.SslMode = Mode(options.Encrypt, connection.SslMode);
        connection.Timeout = options.ConnectSeconds;
        connection.CommandTimeout = options.CommandSeconds;
        connection.ApplicationName = "perfetl";
        connection.IncludeErrorDetail = false;
        connection.PersistSecurityInfo = false;
        connection.Pooling = false;
        return connection;
    }

    public override DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);

    public override string AddressOf(DbConnectionStringBuilder connection) =>
        connection is NpgsqlConnectionStringBuilder own ? $"{own.Host}:{own.Port}/{own.Database}" : "";

    public override string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public override VersionType? VersionTypeOf(string typeName) => typeName switch
    {
        "timestamp with time zone" => VersionType.Time(DbType.DateTime),
        "timestamp without time zone" => VersionType.Time(DbType.DateTime2),
        _ => null,
    };

    public override bool IsBinary(string typeName) => typeName == "bytea";

    public override DatabaseFailure? Failure(Exception exception) => PostgreSqlFailures.Of(exception);

    private static SslMode Mode(bool encrypt, SslMode wished) =>
        !encrypt ? SslMode.Disable : wished > SslMode.Require ? wished : SslMode.Require;

    private static string WithoutPort(string host) =>
        host.Count(letter => letter == ':') == 1 ? host.Split(':')[0] : host;
}
