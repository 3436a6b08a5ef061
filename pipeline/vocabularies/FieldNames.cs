namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>What people call a field or a funding line: the one place where a code becomes Chinese.</summary>
internal static class FieldNames
{
    private sealed record NameRow(string Field, string Name);

    private sealed record LineRow(string Scope, string Line, string Name);

    private const string AnyScope = "inherit";

    private static readonly Lazy<Dictionary<string, string>> Known = new(Read);

    /// <summary>
    /// 项目名称 for <c>project_name</c>, 年度省级资金 for <c>annual.province</c>; what has no name stands for itself, as
    /// the label that a form prints.
    /// </summary>
    public static string Of(string code)
    {
        if (Known.Value.TryGetValue(code, out var name)) return name;
        return code.Split('.') is [var scope, var line]
            && Known.Value.TryGetValue(scope, out var scopeName)
            && Known.Value.TryGetValue($"{AnyScope}.{line}", out var lineName) ? scopeName + lineName : code;
    }

    private static Dictionary<string, string> Read()
    {
        var names = LookupFile.Read<NameRow>(LookupsFolder.Path, "field_names")
            .ToDictionary(row => row.Field, row => row.Name, StringComparer.Ordinal);
        foreach (var row in LookupFile.Read<LineRow>(LookupsFolder.Path, "funding_lines"))
            names.TryAdd($"{row.Scope}.{row.Line}", row.Name);
        return names;
    }
}
