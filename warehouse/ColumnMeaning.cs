namespace PerfEtl.Warehouse;

/// <summary>What one published column means; texts are Chinese.</summary>
/// <param name="Name">For example <c>total_cny</c>.</param>
/// <param name="Text">
/// As the header of the model has it: <c>项目资金总额；单位 元；空值 原表未填；例 18052461.00</c>.
/// </param>
public sealed record ColumnMeaning(string Name, string Text)
{
    private readonly string[] _parts = Text.Split('；');

    /// <summary>What it is.</summary>
    public string Meaning => _parts[0];

    /// <summary>In what it is counted; null for texts and plain numbers.</summary>
    public string? Unit => Part("单位 ");

    /// <summary>What NULL says; null if there is none.</summary>
    public string? WhenNull => Part("空值 ");

    /// <summary>A value as it can be.</summary>
    public string? Example => Part("例 ");

    private string? Part(string label) =>
        _parts.FirstOrDefault(part => part.StartsWith(label, StringComparison.Ordinal))?[label.Length..];
}
