using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>The one machine-readable object of a call with <c>--json</c>: snake_case keys, Chinese as it is.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new PageBoxJson() },
    };

    /// <summary>Prints an object on one line; <c>settings</c> names the settings file in use.</summary>
    public static void Print<T>(T result)
    {
        var node = JsonSerializer.SerializeToNode(result, Format);
        if (node is JsonObject named && Settings.InUse is { } settings)
            named["settings"] = settings.Length > 0 ? settings : null;
        Console.WriteLine(node?.ToJsonString(Format));
    }
}

/// <summary>A box as its four edges, in points to 0.01.</summary>
/// <example><c>{"left":57.37,"top":97.84,"right":120.31,"bottom":115.82}</c></example>
internal sealed class PageBoxJson : JsonConverter<PageBox>
{
    /// <inheritdoc/>
    public override PageBox Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Boxes are only written.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PageBox value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("left", Math.Round(value.Left, 2));
        writer.WriteNumber("top", Math.Round(value.Top, 2));
        writer.WriteNumber("right", Math.Round(value.Right, 2));
        writer.WriteNumber("bottom", Math.Round(value.Bottom, 2));
        writer.WriteEndObject();
    }
}
