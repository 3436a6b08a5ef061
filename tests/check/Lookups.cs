using PerfEtl.Pipeline.Check;

namespace PerfEtl.Tests.Check;

/// <summary>The reviewed vocabulary as shipped, for rules that go by words.</summary>
internal static class Lookups
{
    private static readonly Lazy<string> Copy = new(CopyTables);

    private static readonly Lazy<CheckVocabulary> Vocabulary = new(() => new CheckVocabulary(Folder));

    /// <summary>A folder with every table that the rules need.</summary>
    public static string Folder => Copy.Value;

    /// <summary>The words of <see cref="Folder"/>.</summary>
    public static CheckVocabulary Words => Vocabulary.Value;

    /// <summary>Units come from the sample only where the shipped tables have none.</summary>
    private static string CopyTables()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "seeds", "lookups");
        if (File.Exists(Path.Combine(shipped, "units.csv"))) return shipped;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "check", "lookups")).FullName;
        foreach (var table in Directory.GetFiles(shipped, "*.csv"))
        {
            File.Copy(table, Path.Combine(folder, Path.GetFileName(table)), overwrite: true);
        }

        var units = Path.Combine(AppContext.BaseDirectory, "check", "samples", "units.csv");
        File.Copy(units, Path.Combine(folder, "units.csv"), overwrite: true);
        return folder;
    }
}
