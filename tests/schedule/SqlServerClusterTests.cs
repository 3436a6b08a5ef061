using Microsoft.Data.SqlClient;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Schedule;

/// <summary>The contract on the SQL Server that <c>PERFETL_TEST_SQLSERVER</c> names.</summary>
[Collection(SqlServerTests.Name)]
[Trait("Category", "SqlServer")]
public sealed class SqlServerClusterTests() : ClusterContract(Store())
{
    private static SharedStore Store()
    {
        var named = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PERFETL_TEST_SQLSERVER"));
        var (user, password) = (named.UserID, named.Password);
        named.Remove("User ID");
        named.Remove("Password");
        return new SharedStore($"sqlserver:{named.ConnectionString}", user, password);
    }
}
