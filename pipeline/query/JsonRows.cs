using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as one JSON array of objects: column names as keys, numbers as numbers.</summary>
internal static class JsonRows
{
    /// <summary>Chinese stays Chinese.</summary>
    public static JsonSerializerOptions Format { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all rows of a reader.</summary>
    public static void Write(DuckDBDataReader reader, Stream target)
    {
        using var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = Format.Encoder });
        writer.WriteStartArray();
        while (reader.Read())
        {
            writer.WriteStartObject();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                writer.WritePropertyName(reader.GetName(column));
                WriteValue(writer, reader.IsDBNull(column) ? null : reader.GetValue(column));
            }

            writer.WriteEndObject();
            if (writer.BytesPending > 1 << 16) writer.Flush();
        }

        writer.WriteEndArray();
        writer.Flush();
        target.WriteByte((byte)'\n');
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or DBNull: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or BigInteger:
                writer.WriteRawValue(RowText.Of(value));
                break;
            case string or DateTime or byte[] or Guid or TimeSpan or double or float:
                writer.WriteStringValue(RowText.Of(value));
                break;
            default: JsonSerializer.Serialize(writer, value, Format); break;
        }
    }
}
