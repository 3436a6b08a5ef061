using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Intake.Databases.Sqlserver;

/// <summary>SQL Server 2017 or later through Microsoft.Data.SqlClient.</summary>
internal sealed class SqlServerDialect : Dialect
{
    public override string DefaultVersion => "row_version";

    protected override string Folder => "sqlserver";

    public override DbConnectionStringBuilder ConnectionString(DatabaseSourceOptions options)
    {
        var connection = new SqlConnectionStringBuilder(options.Connection);
        if (connection.UserID.Length > 0 || connection.Password.Length > 0)
            throw new DatabaseSettingException("设置 Connection 里不能写用户和密码，应放在环境变量里");
        if (!options.Encrypt && !Loopback.Is(HostOf(connection.DataSource)))
            throw new DatabaseSettingException("只有本机上的服务器可以设置 Encrypt 为 false");
        if (!connection.IntegratedSecurity)
        {
            connection.UserID = Credentials.UserOf(options.Name)
                ?? throw new DatabaseSettingException($"没有设置环境变量 {Credentials.UserVariable(options.Name)}");
            connection.Password = Credentials.PasswordOf(options.Name) ?? "";
        }

        connection.Encrypt = Encryption(options.Encrypt, connection.Encrypt);
        connection.ConnectTimeout = options.ConnectSeconds;
        connection.CommandTimeout = options.CommandSeconds;
        connection.ApplicationName = "perfetl";
        connection.PersistSecurityInfo = false;
        connection.Pooling = false;
        connection.ConnectRetryCount = 0;
        return connection;
    }

    public override DbConnection Connect(string connectionString) => new SqlConnection(connectionString);

    public override string AddressOf(DbConnectionStringBuilder connection) =>
        connection is SqlConnectionStringBuilder own ? $"{own.DataSource}/{own.InitialCatalog}" : "";

    public override string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    public override VersionType? VersionTypeOf(string typeName) => typeName switch
    {
        "timestamp" or "rowversion" => VersionType.RowVersion,
        "datetime2" => VersionType.Time(DbType.DateTime2),
        "datetimeoffset" => VersionType.Time(DbType.DateTimeOffset),
        "datetime" => VersionType.OldTime,
        _ => null,
    };

    public override bool IsBinary(string typeName) => typeName is "varbinary" or "binary" or "image";

    public override DatabaseFailure? Failure(Exception exception) => SqlServerFailures.Of(exception);

    private static SqlConnectionEncryptOption Encryption(bool encrypt, SqlConnectionEncryptOption wished) =>
        !encrypt ? SqlConnectionEncryptOption.Optional
        : wished == SqlConnectionEncryptOption.Strict ? wished : SqlConnectionEncryptOption.Mandatory;

    // tcp:db.example\instance,1433
    private static string HostOf(string dataSource)
    {
        var host = dataSource[(dataSource.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', '\\')[0];
        return host is "." or "(local)" ? "localhost" : host;
    }
}
