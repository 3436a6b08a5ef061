using System.Data.Common;
using System.Globalization;
using Npgsql;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>The private PostgreSQL as a server of the source tests.</summary>
internal sealed class PostgresServer(PostgresCluster cluster) : TestServer
{
    internal override string Title => "PostgreSQL";

    internal override string Source => "bureau";

    internal override string Touch => ", updated_at = clock_timestamp()";

    internal override string Insert(string table) =>
        $"insert into {table} (document_name, document, status) values (@name, @document, @status) returning id";

    internal override string KillSessions =>
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'perfetl'";

    internal override (string Login, string Table, string Column) Codes => ("28P01", "42P01", "42703");

    internal override (string Host, int Port) Address => ("127.0.0.1", cluster.Port);

    internal override DatabaseSourceOptions Through(int port) => Options() with
    {
        Connection = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database=postgres"),
    };

    internal override DbConnection Open()
    {
        var connection = new NpgsqlConnection(cluster.Connection);
        connection.Open();
        return connection;
    }

    internal override DatabaseSourceOptions Options()
    {
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_USER", "postgres");
        Environment.SetEnvironmentVariable("PERFETL_DB_BUREAU_PASSWORD", PostgresCluster.Password);
        return new DatabaseSourceOptions
        {
            Name = Source,
            Kind = DatabaseKind.PostgreSql,
            Connection = string.Create(
                CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={cluster.Port};Database=postgres"),
            Encrypt = false,
            RetrySeconds = 0.2,
        };
    }
}
