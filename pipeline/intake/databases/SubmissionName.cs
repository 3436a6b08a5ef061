namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Names of files made harmless: they become names of documents, and of files in quarantine.</summary>
internal static class SubmissionName
{
    private const int Longest = 120;

    /// <summary>The last part of a path, without control characters; <c>_</c> where nothing is left.</summary>
    public static string Clean(string name)
    {
        var start = name.LastIndexOfAny(['/', '\\']) + 1;
        var clean = string.Concat(name[start..].Where(letter => !char.IsControl(letter)))
            .Replace(':', '_').Trim().TrimEnd('.');
        if (clean.Length > Longest) clean = clean[..(Longest / 2)] + "…" + clean[^(Longest / 2 - 1)..];
        return clean.Length == 0 ? "_" : clean;
    }
}
