using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>How far a source is read, as it is stored with the data.</summary>
/// <param name="Source">Fingerprint of the settings it belongs to; for others everything is read anew.</param>
internal sealed record DatabaseMark(string Source)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>By rowversion: the version of the row read last.</summary>
    public long? Version { get; init; }

    /// <summary>By rowversion: the number of the row read last.</summary>
    public string? Id { get; init; }

    /// <summary>By rowversion: the cap of the pull; a lower one later means an older copy was put back.</summary>
    public long? Cap { get; init; }

    /// <summary>By time: rows after this are listed; null until a first pull has ended.</summary>
    public long? Floor { get; init; }

    /// <summary>By time: the floor of later, once the transactions running now have ended.</summary>
    public long? NextFloor { get; init; }

    /// <summary>By time: transactions with lower numbers ran when <see cref="NextFloor"/> was found.</summary>
    public long? NextTransaction { get; init; }

    /// <summary>By time: what was delivered after the floor, see <see cref="KnownRows"/>.</summary>
    public string? Known { get; init; }

    /// <summary>The mark of a source, or an empty one for no text, another source, or a text that is none.</summary>
    public static DatabaseMark Read(string? text, string source)
    {
        try
        {
            var mark = text is null ? null : JsonSerializer.Deserialize<DatabaseMark>(text, Format);
            return mark?.Source == source ? mark : new DatabaseMark(source);
        }
        catch (JsonException)
        {
            return new DatabaseMark(source);
        }
    }

    /// <summary>The text to store.</summary>
    public string Write() => JsonSerializer.Serialize(this, Format);
}
