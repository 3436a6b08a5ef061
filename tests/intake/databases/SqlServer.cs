using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>The SQL Server named by <c>PERFETL_TEST_SQLSERVER</c>, with user and password.</summary>
internal sealed class SqlServer : TestServer
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("PERFETL_TEST_SQLSERVER");

    /// <summary>Whether there is one to test against.</summary>
    public static bool IsNamed => !string.IsNullOrEmpty(Named);

    internal override string Title => "SQL Server";

    internal override string Source => "bureau-ms";

    internal override string Touch => "";

    internal override string Text => "nvarchar(100)";

    internal override string Insert(string table) =>
        $"insert into {table} (document_name, document, status) output inserted.id "
        + "values (@name, cast(@document as varbinary(max)), @status)";

    internal override string KillSessions => """
        declare @kill nvarchar(max) = '';
        select @kill += concat('kill ', session_id, ';') from sys.dm_exec_sessions where program_name = 'perfetl';
        exec (@kill)
        """;

    internal override (string Login, string Table, string Column) Codes => ("18456", "208", "207");

    // tcp:db.example,1433
    internal override (string Host, int Port) Address
    {
        get
        {
            var parts = new SqlConnectionStringBuilder(Named).DataSource.Replace("tcp:", "", StringComparison.Ordinal)
                .Split(',');
            return (parts[0] is "." or "(local)" ? "localhost" : parts[0],
                parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1433);
        }
    }

    internal override DatabaseSourceOptions Through(int port)
    {
        var options = Options();
        var connection = new SqlConnectionStringBuilder(options.Connection)
        {
            DataSource = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1,{port}"),
        };
        return options with { Connection = connection.ConnectionString };
    }

    internal override DbConnection Open()
    {
        var connection = new SqlConnection(Named);
        connection.Open();
        return connection;
    }

    internal override DatabaseSourceOptions Options()
    {
        var connection = new SqlConnectionStringBuilder(Named);
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_MS_USER", connection.UserID);
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_MS_PASSWORD", connection.Password);
        connection.Remove("User ID");
        connection.Remove("Password");
        return new DatabaseSourceOptions
        {
            Name = Source,
            Kind = DatabaseKind.SqlServer,
            Connection = connection.ConnectionString,
            Encrypt = connection.Encrypt != SqlConnectionEncryptOption.Optional,
            RetrySeconds = 0.2,
        };
    }
}
