namespace PerfEtl.Tests.Intake.Databases;

[Collection(PostgresTests.Name)]
public sealed class PostgresRowsTests(PostgresCluster cluster) : RowsContract(new PostgresServer(cluster));
