namespace PerfEtl.Tests.Intake.Databases;

[Collection(SqlServerTests.Name)]
[Trait("Category", "SqlServer")]
public sealed class SqlServerFaultTests() : FaultContract(new SqlServer());
