namespace PerfEtl.Pipeline.Quarantine;

/// <summary>What people gave up: it lies where it lay, and is not read again.</summary>
/// <param name="forms">Forms and files; one without bytes counts by its place.</param>
internal sealed class GivenUpForms(IEnumerable<QuarantineCase> forms)
{
    private static readonly HashSet<int> None = [];

    private readonly Dictionary<(string Sha256, string Place), HashSet<int>> numbers = forms
        .GroupBy(form => Key(form.Sha256, form.Source, form.Id))
        .ToDictionary(group => group.Key, group => group.Select(form => form.FormNo).ToHashSet());

    /// <summary>Whether a file was given up whole.</summary>
    public bool HoldWhole(string sha256) => Of(sha256).Contains(0);

    /// <summary>Whether something that is set aside unread was given up.</summary>
    public bool Hold(string sha256, string source, string id) =>
        numbers.GetValueOrDefault(Key(sha256, source, id), None).Contains(0);

    /// <summary>The numbers of a file's forms that were given up.</summary>
    public IReadOnlySet<int> Of(string sha256) => numbers.GetValueOrDefault((sha256, ""), None);

    private static (string, string) Key(string sha256, string source, string id) =>
        (sha256, sha256.Length == 0 ? $"{source} {id}" : "");
}
