using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEtl.Pipeline.Runs;

/// <summary>A line of the ledger as JSON; made at build time, since every run begins with it.</summary>
[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>Names in <c>snake_case</c>, Chinese as it is, nothing for what is not known.</summary>
    public static LedgerJson Format { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter<LedgerEvent>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<RunOutcome>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<RunReason>(JsonNamingPolicy.SnakeCaseLower),
        },
    });
}
