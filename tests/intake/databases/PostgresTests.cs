namespace PerfEtl.Tests.Intake.Databases;

/// <summary>Tests of this collection share one server and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresCluster>
{
    internal const string Name = "PostgreSQL";
}
