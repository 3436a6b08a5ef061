using System.Xml.Linq;

namespace PerfEtl.Tests.House;

/// <summary>References go one way: pipeline → reports → warehouse, and only tests see everything.</summary>
public sealed class ProjectReferenceTests
{
    [Fact]
    public void Projects_OfTheSolution_ReferenceOneAnotherOneWay() => Lines.AssertEqual(
        [
            "PerfEtl.Pipeline → PerfEtl.Reports",
            "PerfEtl.Pipeline → PerfEtl.Warehouse",
            "PerfEtl.Reports → PerfEtl.Warehouse",
            "PerfEtl.Tests → PerfEtl.Pipeline",
            "PerfEtl.Tests → PerfEtl.Reports",
            "PerfEtl.Tests → PerfEtl.Warehouse",
        ],
        SourceTree.Below("", ".csproj").SelectMany(References).Order(StringComparer.Ordinal));

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(SourceTree.Text(project)).Descendants("ProjectReference").Select(reference =>
            $"{Path.GetFileNameWithoutExtension(project)} → "
            + Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
