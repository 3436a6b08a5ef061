namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

/// <summary>Reads the entries of a cross-reference stream: three numbers of fixed width each.</summary>
internal static class XrefStreamReader
{
    private const int WidestField = 8;

    /// <summary>No file is as large; adding to it overflows nothing.</summary>
    private const long FarBeyond = long.MaxValue / 4;

    /// <summary>Adds the entries to the table.</summary>
    /// <returns>Whether all could be read.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static bool Read(PdfStream stream, PdfFile file, XrefTable table)
    {
        if (stream.Dictionary["Type"] is not PdfName { Value: "XRef" }) return false;
        if (Widths(stream.Dictionary["W"]) is not { } widths) return false;
        var left = file.Decode(stream).Span;
        foreach (var (first, count) in Ranges(stream.Dictionary))
        {
            if (first < 0 || count < 0 || first + (long)count > int.MaxValue) return false;
            for (var i = 0; i < count; i++)
            {
                if (left.Length < widths.Total) return false;
                Add(first + i, left[..widths.Total], widths, table);
                left = left[widths.Total..];
            }
        }

        return true;
    }

    private static (int Kind, int Place, int Index, int Total)? Widths(PdfObject value)
    {
        if (value is not PdfArray { Items.Count: >= 3 } array) return null;
        var (kind, place, index) = (Width(array.Items[0]), Width(array.Items[1]), Width(array.Items[2]));
        if (kind < 0 || place < 1 || index < 0) return null;
        return (kind, place, index, kind + place + index);
    }

    private static int Width(PdfObject value) =>
        value is PdfNumber { Value: >= 0 and <= WidestField } number ? number.ToInt() : -1;

    private static IEnumerable<(int First, int Count)> Ranges(PdfDictionary dictionary)
    {
        if (dictionary["Index"] is not PdfArray index)
        {
            yield return (0, Int(dictionary["Size"]));
            yield break;
        }

        for (var i = 0; i + 1 < index.Items.Count; i += 2)
            yield return (Int(index.Items[i]), Int(index.Items[i + 1]));
    }

    private static int Int(PdfObject value) => value is PdfNumber number ? number.ToInt() : -1;

    private static void Add(
        int number, ReadOnlySpan<byte> bytes, (int Kind, int Place, int Index, int Total) widths, XrefTable table)
    {
        var kind = widths.Kind == 0 ? 1 : Field(bytes[..widths.Kind]);
        var place = Math.Clamp(Field(bytes.Slice(widths.Kind, widths.Place)), 0, FarBeyond);
        var index = (int)Math.Clamp(Field(bytes[(widths.Kind + widths.Place)..]), 0, int.MaxValue);

        // Kinds not known yet mean: as if there were no such object.
        var entry = kind switch
        {
            1 => new XrefEntry(XrefKind.AtOffset, place, index),
            2 => new XrefEntry(XrefKind.InStream, place, index),
            _ => new XrefEntry(XrefKind.Free, 0, 0),
        };
        table.AddOlder(number, entry);
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var part in bytes) value = unchecked((value << 8) | part);
        return value;
    }
}
