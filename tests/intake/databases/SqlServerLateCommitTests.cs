namespace PerfEtl.Tests.Intake.Databases;

[Trait("Category", "SqlServer")]
public sealed class SqlServerLateCommitTests() : LateCommitContract(new SqlServer());
