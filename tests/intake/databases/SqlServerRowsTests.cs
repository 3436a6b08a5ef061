namespace PerfEtl.Tests.Intake.Databases;

[Collection(SqlServerTests.Name)]
[Trait("Category", "SqlServer")]
public sealed class SqlServerRowsTests() : RowsContract(new SqlServer());
