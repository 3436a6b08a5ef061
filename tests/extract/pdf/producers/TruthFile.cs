using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>A sample in <c>truth.json</c>.</summary>
internal sealed record SampleEntry(
    string File, string Producer, string Style, SampleVerdict Verdict, int? Pages, IReadOnlyList<FormEntry> Forms);

/// <summary>A form of a sample in <c>truth.json</c>, by its id.</summary>
internal sealed record FormEntry(string Form, int? Page, IReadOnlyList<int?> IndicatorPages);

/// <summary>The file <c>truth.json</c> beside the samples.</summary>
/// <param name="Samples">Every sample of the folder.</param>
/// <param name="Forms">The forms that are not in <c>gold-2022.json</c> as they are, by id.</param>
internal sealed record TruthFile(
    IReadOnlyList<SampleEntry> Samples, IReadOnlyDictionary<string, PrintableForm> Forms)
{
    /// <summary>The file's name.</summary>
    public const string Name = "truth.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Reads the truth of a folder.</summary>
    public static TruthFile In(string folder) =>
        JsonSerializer.Deserialize<TruthFile>(File.ReadAllText(Path.Combine(folder, Name)), Options)!;

    /// <summary>Writes it, a line for each sample and each form, so that versions compare well.</summary>
    public void Write(string folder)
    {
        var samples = Samples.Select(sample => JsonSerializer.Serialize(sample, Options));
        var forms = Forms.OrderBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => $"\"{form.Key}\": {JsonSerializer.Serialize(form.Value, Options)}");
        File.WriteAllText(Path.Combine(folder, Name), $$"""
            {
            "samples": [
            {{string.Join(",\n", samples)}}
            ],
            "forms": {
            {{string.Join(",\n", forms)}}
            }
            }

            """);
    }
}
