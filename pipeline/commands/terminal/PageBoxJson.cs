using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Commands.Terminal;

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
