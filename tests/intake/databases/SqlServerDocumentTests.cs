namespace PerfEtl.Tests.Intake.Databases;

[Trait("Category", "SqlServer")]
public sealed class SqlServerDocumentTests() : DocumentContract(new SqlServer());
