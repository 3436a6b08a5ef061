namespace PerfEtl.Tests.Intake.Databases;

[Collection(PostgresTests.Name)]
public sealed class PostgresLateCommitTests(PostgresCluster cluster) : LateCommitContract(new PostgresServer(cluster));
