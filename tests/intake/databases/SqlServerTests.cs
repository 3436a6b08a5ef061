namespace PerfEtl.Tests.Intake.Databases;

/// <summary>
/// Tests of this collection share one server and run one after the other: an open transaction of one would hold back
/// what the others may read.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SqlServerTests
{
    internal const string Name = "SQL Server";
}
