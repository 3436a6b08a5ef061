using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.House;

/// <summary>The program knows forms in general: no name of the 20 seed forms stands in code or lookups.</summary>
public sealed class SeedNamesTests
{
    // Shorter names of indicators are words of the language.
    private const int ShortestIndicatorName = 6;

    private static readonly string[] Names = [.. GoldForm.All
        .SelectMany(form => form.Indicators.Select(indicator => indicator.Name)
            .Where(name => name.Length >= ShortestIndicatorName)
            .Concat([form.ProjectName, form.Department, form.ImplementingUnit]))
        .Where(name => !string.IsNullOrEmpty(name)).Distinct()];

    [Theory]
    [InlineData("pipeline/", ".cs")]
    [InlineData("warehouse/", ".cs")]
    [InlineData("reports/", ".cs")]
    [InlineData("warehouse/", ".sql")]
    [InlineData("reports/", ".sql")]
    [InlineData("seeds/lookups/", ".csv")]
    public void File_OfTheProgram_NamesNothingOfTheSeed(string folder, string ending) =>
        Lines.AssertEqual([], SourceTree.Below(folder, ending).SelectMany(Found));

    // Doc comments show shapes by real values.
    private static IEnumerable<string> Found(string file) => SourceTree.LinesOf(file)
        .Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
        .SelectMany(line => Names.Where(name => line.Contains(name, StringComparison.Ordinal)))
        .Select(name => $"{file} names {name}");
}
