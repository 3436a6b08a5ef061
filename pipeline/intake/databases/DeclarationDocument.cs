using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Writes the rows of one declaration as a document: kept, hashed and read again like a file.</summary>
/// <remarks>
/// The same rows give the same bytes: fixed order of keys, a line per field and per indicator, values as the source
/// holds them. <c>null</c> is a blank; a field the source does not have is left out.
/// </remarks>
internal static class DeclarationDocument
{
    /// <summary>The ending of its name.</summary>
    public const string Ending = ".declaration.json";

    private static readonly JsonSerializerOptions Legible = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document in UTF-8.</summary>
    /// <param name="id">The declaration's number in the source.</param>
    /// <param name="moneyUnit">What its money is in: <c>元</c>, <c>万元</c>.</param>
    /// <param name="head">Field and value, in order.</param>
    /// <param name="indicators">For each indicator field and value, in order.</param>
    public static byte[] Write(
        string id, string moneyUnit, IEnumerable<KeyValuePair<string, string?>> head,
        IEnumerable<IEnumerable<KeyValuePair<string, string?>>> indicators)
    {
        IEnumerable<KeyValuePair<string, string?>> first = [new("id", id), new("money_unit", moneyUnit)];
        var text = new StringBuilder("{\n");
        foreach (var field in first.Concat(head)) text.Append("  ").Append(Pair(field)).Append(",\n");
        var rows = indicators.Select(row => $"    {{{string.Join(", ", row.Select(Pair))}}}");
        text.Append("  \"indicators\": [\n").AppendJoin(",\n", rows).Append("\n  ]\n}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Pair(KeyValuePair<string, string?> field) =>
        $"{JsonSerializer.Serialize(field.Key, Legible)}: {JsonSerializer.Serialize(field.Value, Legible)}";
}
