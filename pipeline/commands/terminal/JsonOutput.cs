using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Configuration;

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
