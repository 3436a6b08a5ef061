namespace PerfEtl.Tests.House;

/// <summary>Files a newcomer can take in: short lines, short files. The build checks neither.</summary>
public sealed class CodeSizeTests
{
    [Fact]
    public void Line_OfCSharp_HasAtMost120Characters() => Lines.AssertEqual([], SourceTree.Below("", ".cs")
        .SelectMany(file => SourceTree.LinesOf(file)
            .Select((line, index) => (Place: $"{file}:{index + 1}", line.Length)))
        .Where(line => line.Length > 120).Select(line => $"{line.Place} has {line.Length} characters"));

    [Fact]
    public void File_OfCSharp_HasAtMost300Lines() => AssertAtMost(300, SourceTree.Below("", ".cs"));

    // The lines that explain its columns are a list, not code.
    [Fact]
    public void Model_OfWarehouse_HasAtMost80Lines() => AssertAtMost(80, SourceTree.Below("warehouse/models/", ".sql"));

    private static void AssertAtMost(int most, IEnumerable<string> files) => Lines.AssertEqual([], files
        .Select(file => (Name: file, Length: SourceTree.LinesOf(file).Count(line =>
            !line.StartsWith("-- column ", StringComparison.Ordinal))))
        .Where(file => file.Length > most).Select(file => $"{file.Name} has {file.Length} lines"));
}
