using System.Text.RegularExpressions;

namespace PerfEtl.Tests.House;

/// <summary>The database package has traps, so it has one door: nothing else names it.</summary>
public sealed partial class WarehouseDoorTests
{
    private const string Door = "warehouse/duckdb/";

    [Fact]
    public void Package_OutsideItsDoor_IsNotNamed() => Lines.AssertEqual([], SourceTree.Below("", ".cs")
        .Where(file => !file.StartsWith(Door, StringComparison.Ordinal))
        .SelectMany(file => OfThePackage().Matches(SourceTree.Text(file)).Select(found => $"{file}: {found.Value}")));

    [Fact]
    public void Assemblies_OtherThanTheWarehouse_DoNotReferToThePackage() => Lines.AssertEqual([], new[]
        {
            typeof(PerfEtl.Pipeline.Configuration.Settings).Assembly,
            typeof(PerfEtl.Reports.Monthly.MonthlyReports).Assembly,
            typeof(WarehouseDoorTests).Assembly,
        }
        .SelectMany(assembly => assembly.GetReferencedAssemblies()
            .Select(other => $"{assembly.GetName().Name} → {other.Name}"))
        .Where(reference => reference.Contains("DuckDB", StringComparison.Ordinal)));

    [Fact]
    public void Door_PublicSurface_ShowsNothingOfThePackage()
    {
        var types = typeof(PerfEtl.Warehouse.DuckDB.WarehouseConnection).Assembly.GetExportedTypes();
        var shown = types.SelectMany(type => type.GetMembers())
            .Where(member => OfThePackage().IsMatch(member.ToString()!))
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}");

        Assert.Contains(types, type => type.Name == "WarehouseAppender");
        Lines.AssertEqual([], shown);
    }

    // Its namespaces, and its types as they are written where one of them is imported.
    [GeneratedRegex(
        @"\bDuckDB\.NET\b|\bDuckDB(Connection|Command|Appender|AppenderRow|DataReader|Parameter|Transaction)\b")]
    private static partial Regex OfThePackage();
}
