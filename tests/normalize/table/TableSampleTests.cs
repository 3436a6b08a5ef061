namespace PerfEtl.Tests.Normalize.Table;

/// <summary>Whole documents of other producers and places against their hand-made truth.</summary>
public sealed class TableSampleTests
{
    [Theory]
    [InlineData("row-lost-at-page-break.pdf")]
    [InlineData("dotted-rulings.pdf")]
    [InlineData("two-line-head.pdf")]
    [InlineData("two-target-columns.pdf")]
    [InlineData("notes-row.txt")]
    [InlineData("heading.txt")]
    public void Read_Document_EqualsTheTruth(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "normalize", "table", "samples");
        var truth = File.ReadAllText(Path.Combine(folder, Path.ChangeExtension(name, ".truth.txt"))).TrimEnd();

        var forms = Forms.Read(File.ReadAllBytes(Path.Combine(folder, name)), name);

        Assert.Equal(Plain(truth), Plain(string.Join('\n', forms.Select(TableForm.Indicators))));
    }

    // The truth is typed with the one spelling, the print may have another: ≧, ═.
    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal)
        .Replace('≧', '≥').Replace('＝', '=');
}
