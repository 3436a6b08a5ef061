using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Serve.Dictionary;

/// <summary>The SQL file that makes a published table.</summary>
internal static class ModelText
{
    private static readonly string[] Folders = ["models/marts", "models/core"];

    private static readonly Dictionary<string, string> Files = Folders.SelectMany(SqlFile.In)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => file, StringComparer.Ordinal);

    /// <summary>Its text without the lines on columns; empty for a table that no model fills.</summary>
    public static string Of(string table) => !Files.TryGetValue(table, out var file) ? ""
        : string.Join('\n', SqlFile.Read(file).ReplaceLineEndings("\n").Split('\n')
            .Where(line => !line.StartsWith("-- column ", StringComparison.Ordinal)));
}
