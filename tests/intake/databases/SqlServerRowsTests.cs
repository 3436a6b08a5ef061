namespace PerfEtl.Tests.Intake.Databases;

[Trait("Category", "SqlServer")]
public sealed class SqlServerRowsTests() : RowsContract(new SqlServer());
