using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as one JSON array of objects: column names as keys, numbers as numbers.</summary>
internal static class JsonRows
{
    /// <summary>Chinese stays Chinese.</summary>
    public static JsonSerializerOptions Format { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all rows.</summary>
    public static void Write(QueryRows rows, Stream target)
    {
        rows.RequireUniqueNames();
        using var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = Format.Encoder });
        writer.WriteStartArray();
        while (rows.Next())
        {
            writer.WriteStartObject();
            foreach (var column in rows.Columns)
            {
                writer.WritePropertyName(column.Name);
                WriteValue(writer, column.Kind, rows.Value(column));
            }

            writer.WriteEndObject();
            if (writer.BytesPending > 1 << 16) writer.Flush();
        }

        writer.WriteEndArray();
        writer.Flush();
        target.WriteByte((byte)'\n');
    }

    private static void WriteValue(Utf8JsonWriter writer, ColumnKind kind, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 or BigInteger:
                writer.WriteRawValue(RowText.Of(kind, value));
                break;
            case string or IFormattable or byte[]: writer.WriteStringValue(RowText.Of(kind, value)); break;
            default: JsonSerializer.Serialize(writer, value, Format); break;
        }
    }
}
