namespace PerfEtl.Tests.Intake.Databases;

[Collection(PostgresTests.Name)]
public sealed class PostgresDocumentTests(PostgresCluster cluster) : DocumentContract(new PostgresServer(cluster));
