using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>Undoes the filters of a stream in their order, up to that of a picture.</summary>
internal sealed class FilterChain(PdfFile file)
{
    /// <summary>The bytes with all filters undone.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ReadOnlyMemory<byte> Undo(StreamToken stream)
    {
        ReadOnlyMemory<byte> bytes = stream.Data;
        var filters = file.Get(stream.StreamDictionary, "Filter");
        if (filters is not ArrayToken several) return Undo(filters, stream.StreamDictionary, 0, bytes) ?? bytes;
        file.Budget.CheckDepth(several.Data.Count);
        for (var index = 0; index < several.Data.Count; index++)
        {
            if (Undo(file.Resolve(several.Data[index]), stream.StreamDictionary, index, bytes) is not { } undone) break;
            bytes = undone;
        }

        return bytes;
    }

    /// <summary>The bytes with one filter undone.</summary>
    /// <param name="name">The filter.</param>
    /// <param name="dictionary">The stream's dictionary.</param>
    /// <param name="index">Which of its filters it is, from 0.</param>
    /// <param name="bytes">What the filters before it left.</param>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public ReadOnlyMemory<byte> Undo(string name, DictionaryToken dictionary, int index, ReadOnlyMemory<byte> bytes)
    {
        using var into = new InflatedBytes(file.Budget, (int)Math.Min(bytes.Length * 4L, int.MaxValue));
        var damage = Run(name, ParametersOf(dictionary, index), bytes, into);
        into.Report();
        if (damage is not null) file.Damage.Note($"数据流：{damage}");
        return into.Take();
    }

    /// <summary>Notes packed objects that are not as they should be.</summary>
    public void CheckPacked(DictionaryToken dictionary, ReadOnlySpan<byte> bytes)
    {
        var isPacked = Tokens.Entry(dictionary, "Type") is NameToken { Data: "ObjStm" };
        if (isPacked && !ObjectStreamNotation.IsWhole(dictionary, bytes)) file.Damage.Note("对象流有缺损");
    }

    /// <returns>Null if the filter is left alone.</returns>
    private ReadOnlyMemory<byte>? Undo(
        IToken filter, DictionaryToken dictionary, int index, ReadOnlyMemory<byte> bytes)
    {
        var name = (filter as NameToken)?.Data ?? "";
        if (name is "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode") return null;
        return filter is NullToken || name == "Crypt" ? bytes : Undo(name, dictionary, index, bytes);
    }

    private DictionaryToken ParametersOf(DictionaryToken dictionary, int index)
    {
        var parameters = file.Get(dictionary, "DecodeParms");
        if (parameters is NullToken) parameters = file.Get(dictionary, "DP");
        if (parameters is ArrayToken several)
            parameters = index < several.Data.Count ? file.Resolve(several.Data[index]) : NullToken.Instance;
        else if (index > 0) parameters = NullToken.Instance;
        return parameters as DictionaryToken ?? DictionaryToken.Empty;
    }

    private string? Run(string name, DictionaryToken parameters, ReadOnlyMemory<byte> bytes, InflatedBytes into)
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

    private Predictor PredictorOf(DictionaryToken parameters) => new(
        Int(parameters, "Predictor", 1), Int(parameters, "Colors", 1), Int(parameters, "BitsPerComponent", 8),
        Int(parameters, "Columns", 1));

    private int Int(DictionaryToken parameters, string key, int missing) =>
        file.Get(parameters, key) is NumericToken number ? number.Int : missing;
}
