namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>Undoes the differences that Flate and LZW data may be stored as, in place.</summary>
/// <param name="Kind">1 none, 2 TIFF, 10 and more PNG.</param>
/// <param name="Colors">Samples of a pixel.</param>
/// <param name="Bits">Bits of a sample.</param>
/// <param name="Columns">Pixels of a row.</param>
internal readonly record struct Predictor(int Kind, int Colors, int Bits, int Columns)
{
    /// <summary>Undoes it.</summary>
    /// <returns>What is broken, a Chinese clause; null if nothing is.</returns>
    public string? Undo(InflatedBytes data)
    {
        if (Kind == 1 || data.Count == 0) return null;
        if (Kind is not 2 and (< 10 or > 15)) return $"不认识的预测方式 {Kind}";
        if (Colors is < 1 or > 64 || Bits is not (1 or 2 or 4 or 8 or 16) || Columns < 1) return "预测参数有错";
        var rowBytes = ((long)Colors * Bits * Columns + 7) / 8;
        return Kind == 2 ? UndoTiff(data, rowBytes) : UndoPng(data, rowBytes);
    }

    private string? UndoPng(InflatedBytes data, long rowBytes)
    {
        var bytes = data.Written;
        var pixel = Math.Max(1, Colors * Bits / 8);
        var (from, to) = (0, 0);
        var above = Span<byte>.Empty;
        var isBroken = false;
        while (from < bytes.Length)
        {
            var tag = bytes[from++];
            var length = (int)Math.Min(rowBytes, bytes.Length - from);
            var row = bytes.Slice(to, length);
            bytes.Slice(from, length).CopyTo(row);
            isBroken |= !PngRow.Undo(tag, row, above, pixel) || length < rowBytes;
            above = row;
            from += length;
            to += length;
        }

        data.Cut(to);
        return isBroken ? "预测数据有错" : null;
    }

    private string? UndoTiff(InflatedBytes data, long rowBytes)
    {
        var bytes = data.Written;
        for (var from = 0; from < bytes.Length;)
        {
            var length = (int)Math.Min(rowBytes, bytes.Length - from);
            TiffRow.Undo(bytes.Slice(from, length), Colors, Bits);
            from += length;
        }

        return bytes.Length % rowBytes == 0 ? null : "预测数据有错";
    }
}
