namespace PerfEtl.Tests;

/// <summary>Compares lists of lines and shows the lines that differ, not the first character.</summary>
internal static class Lines
{
    /// <summary>Fails with a diff if the two lists are not the same lines in the same order.</summary>
    public static void AssertEqual(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        var differences = wanted.Except(found).Select(line => "- " + line)
            .Concat(found.Except(wanted).Select(line => "+ " + line))
            .OrderBy(line => line[2..], StringComparer.Ordinal).ToList();
        if (differences.Count > 0) Assert.Fail($"{differences.Count} lines differ:\n{string.Join('\n', differences)}");
        Assert.Equal(wanted, found);
    }
}
