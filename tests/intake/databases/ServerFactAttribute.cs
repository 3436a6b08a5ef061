using Xunit.Abstractions;
using Xunit.Sdk;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>A fact of a contract; for SQL Server only where <c>PERFETL_TEST_SQLSERVER</c> names one.</summary>
[XunitTestCaseDiscoverer("PerfEtl.Tests.Intake.Databases.ServerFactDiscoverer", "PerfEtl.Tests")]
public sealed class ServerFactAttribute : FactAttribute;

/// <summary>Leaves the tests of a server out that nobody named.</summary>
public sealed class ServerFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new(messages);

    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        testMethod.TestClass.Class.Name.Contains("SqlServer", StringComparison.Ordinal) && !SqlServer.IsNamed
            ? []
            : facts.Discover(discoveryOptions, testMethod, factAttribute);
}
