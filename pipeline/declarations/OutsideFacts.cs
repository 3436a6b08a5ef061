using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEtl.Pipeline.Declarations;

/// <summary>What is known of a form otherwise than from its print: by its source, or by a person.</summary>
/// <param name="Year">年度; null if nobody says.</param>
/// <param name="Department">主管部门.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Unit">The money unit, as forms spell it: 万元.</param>
internal sealed record OutsideFacts(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Year = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Department = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Project = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit = null)
{
    /// <summary>Nothing.</summary>
    public static OutsideFacts None { get; } = new();

    /// <summary>As the warehouse keeps it, one text for one meaning: <c>{"Year":2024}</c>; null for nothing.</summary>
    [JsonIgnore]
    public string? Text => this == None ? null : JsonSerializer.Serialize(this, Json.OutsideFacts);

    private static OutsideFactsJson Json { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The opposite of <see cref="Text"/>.</summary>
    public static OutsideFacts Of(string? text) =>
        text is null ? None : JsonSerializer.Deserialize(text, Json.OutsideFacts)!;

    /// <summary>What a later word adds or puts in the place of an earlier one.</summary>
    public OutsideFacts With(OutsideFacts later) => new(
        later.Year ?? Year, later.Department ?? Department, later.Project ?? Project, later.Unit ?? Unit);
}

/// <summary>The serializer of <see cref="OutsideFacts"/>, made at build time.</summary>
[JsonSerializable(typeof(OutsideFacts))]
internal sealed partial class OutsideFactsJson : JsonSerializerContext;
