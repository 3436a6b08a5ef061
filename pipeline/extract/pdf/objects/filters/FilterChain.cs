namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Filters;

/// <summary>Undoes the filters of a stream in their order, up to that of a picture.</summary>
internal sealed class FilterChain(PdfFile file)
{
    /// <summary>The bytes with filters undone.</summary>
    /// <param name="stream">Whose filters.</param>
    /// <param name="bytes">Its bytes, decrypted.</param>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ReadOnlyMemory<byte> Undo(PdfStream stream, ReadOnlyMemory<byte> bytes)
    {
        // Pictures inside a content stream write their keys short; in other streams /F names a file.
        var isInline = stream.Number == 0;
        var filters = Either(stream.Dictionary, "Filter", isInline ? "F" : null);
        if (filters is PdfNull) return bytes;
        var parameters = Either(stream.Dictionary, "DecodeParms", "DP");
        if (filters is not PdfArray several) return Undo(stream, filters, First(parameters), bytes) ?? bytes;
        file.Budget.CheckDepth(several.Items.Count);
        for (var i = 0; i < several.Items.Count; i++)
        {
            var undone = Undo(stream, file.Resolve(several.Items[i]), ItemOf(parameters, i), bytes);
            if (undone is null) break;
            bytes = undone.Value;
        }

        return bytes;
    }

    private PdfObject Either(PdfDictionary dictionary, string key, string? shortKey)
    {
        var value = file.Get(dictionary, key);
        return value is PdfNull && shortKey is not null ? file.Get(dictionary, shortKey) : value;
    }

    private PdfDictionary First(PdfObject parameters) => ItemOf(parameters, 0);

    private PdfDictionary ItemOf(PdfObject parameters, int index)
    {
        var item = parameters switch
        {
            PdfArray array => index < array.Items.Count ? file.Resolve(array.Items[index]) : PdfNull.Instance,
            _ => index == 0 ? parameters : PdfNull.Instance,
        };
        return item as PdfDictionary ?? PdfDictionary.Empty;
    }

    /// <returns>Null if the filter is left alone.</returns>
    private ReadOnlyMemory<byte>? Undo(
        PdfStream stream, PdfObject filter, PdfDictionary parameters, ReadOnlyMemory<byte> bytes)
    {
        var name = (filter as PdfName)?.Value ?? "";
        switch (name)
        {
            case "Crypt": return bytes;
            case "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode": return null;
        }

        using var into = new InflatedBytes(file.Budget, (int)Math.Min(bytes.Length * 4L, int.MaxValue));
        var damage = Run(name, parameters, bytes, into);
        into.Report();
        if (damage is not null) file.Damage.Note($"第 {stream.Number} 号对象：{damage}");
        return into.Take();
    }

    private string? Run(string name, PdfDictionary parameters, ReadOnlyMemory<byte> bytes, InflatedBytes into)
    {
        switch (name)
        {
            case "FlateDecode" or "Fl":
                var inflated = Flate.Decode(bytes, into);
                var differences = PredictorOf(parameters).Undo(into);
                return inflated ?? differences;
            case "LZWDecode" or "LZW":
                var expanded = Lzw.Decode(bytes.Span, into, Int(parameters, "EarlyChange", 1) == 0 ? 0 : 1);
                differences = PredictorOf(parameters).Undo(into);
                return expanded ?? differences;
            case "ASCIIHexDecode" or "AHx": return AsciiFilters.DecodeHex(bytes.Span, into);
            case "ASCII85Decode" or "A85": return AsciiFilters.Decode85(bytes.Span, into);
            case "RunLengthDecode" or "RL": return RunLength.Decode(bytes.Span, into);
            default: return $"不认识的过滤器“{name}”";
        }
    }

    private Predictor PredictorOf(PdfDictionary parameters) => new(
        Int(parameters, "Predictor", 1), Int(parameters, "Colors", 1), Int(parameters, "BitsPerComponent", 8),
        Int(parameters, "Columns", 1));

    private int Int(PdfDictionary parameters, string key, int missing) =>
        file.Get(parameters, key) is PdfNumber number ? number.ToInt() : missing;
}
