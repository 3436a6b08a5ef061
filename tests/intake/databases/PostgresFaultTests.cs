namespace PerfEtl.Tests.Intake.Databases;

[Collection(PostgresTests.Name)]
public sealed class PostgresFaultTests(PostgresCluster cluster) : FaultContract(new PostgresServer(cluster));
