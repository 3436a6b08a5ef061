using System.Text.RegularExpressions;

namespace PerfEtl.Tests.House;

/// <summary>Every SQL file says what it is for, and reports keep to the marts.</summary>
public sealed partial class SqlFileTests
{
    [Fact]
    public void Model_Header_NamesModelQuestionGrainKeyUnitAndAdditivity() => Lines.AssertEqual([], SourceTree
        .Below("warehouse/models/", ".sql").SelectMany(file => Missing(file).Select(part => $"{file} lacks {part}")));

    [Fact]
    public void Check_FirstLine_SaysWhatHolds() => Lines.AssertEqual([], SourceTree.Below("warehouse/checks/", ".sql")
        .Where(file => !SourceTree.LinesOf(file)[0].StartsWith("-- ", StringComparison.Ordinal)));

    [Fact]
    public void Report_ItsSql_ReadsMartsOnly()
    {
        foreach (var file in SourceTree.Below("reports/", ".sql"))
        {
            var statement = string.Join('\n', SourceTree.LinesOf(file)
                .Where(line => !line.StartsWith("--", StringComparison.Ordinal)));
            Assert.Contains("mart_", statement, StringComparison.Ordinal);
            Assert.True(!BelowMarts().IsMatch(statement), $"{file} reads {BelowMarts().Match(statement).Value}");
        }
    }

    [Fact]
    public void CSharp_OfPipelineAndReports_HoldsNoStatement()
    {
        var found = SourceTree.Below("pipeline/", ".cs").Concat(SourceTree.Below("reports/", ".cs"))
            .SelectMany(file => Statement().Matches(SourceTree.Text(file)).Select(match => $"{file}: {match.Value}"));
        // A Parquet file is written from a table with the query's own columns, which no file can know.
        Lines.AssertEqual(
            ["pipeline/query/ParquetRows.cs: \"copy result", "pipeline/query/ParquetRows.cs: \"create table"],
            found.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Missing(string file)
    {
        var lines = SourceTree.LinesOf(file);
        var header = string.Join('\n', lines.TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)));
        var name = Path.GetFileNameWithoutExtension(file);
        if (!lines[0].StartsWith($"-- {name}: ", StringComparison.Ordinal)) yield return $"its name {name} in line 1";
        if (!lines[0].EndsWith('?')) yield return "a question that ends line 1";
        foreach (var part in new[] { "Grain:", "Key:", "Unit:", "dditive" })
        {
            if (!header.Contains(part, StringComparison.Ordinal)) yield return part;
        }
    }

    [GeneratedRegex(@"\b(dim|fct|stg)_\w+", RegexOptions.IgnoreCase)]
    private static partial Regex BelowMarts();

    // A literal that begins like a statement; the examples for people begin with "perfetl query".
    [GeneratedRegex(
        @"(?<!\\)""\s*(select|insert\s+into|update|delete\s+from|create|drop|alter|attach|copy|with)\s+\w+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
