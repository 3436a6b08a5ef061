using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>One object of a sample: its notation before the word stream, and its stream.</summary>
/// <param name="Number">The object's number.</param>
/// <param name="Head">The dictionary or value; one character is one byte.</param>
/// <param name="Stored">The bytes of its stream as stored; null if it has none.</param>
internal sealed partial record PdfPiece(int Number, string Head, byte[]? Stored)
{
    private readonly Lazy<string> content = new(() => Inflate(Head, Stored));

    /// <summary>The stream without its compression, empty if there is none; one character is one byte.</summary>
    public string Content => content.Value;

    /// <summary>Whether the stream is compressed in the one way these producers use.</summary>
    public bool IsFlate => Stored is not null && IsPlainFlate(Head);

    /// <summary>Whether the stream draws text or lines.</summary>
    public bool IsDrawing => IsFlate && !Head.Contains("/Length1") && !Head.Contains("/Image")
        && Drawing().IsMatch(Content) && !IsCMap;

    /// <summary>Whether the stream maps codes to characters.</summary>
    public bool IsCMap => IsFlate && !Head.Contains("/Length1") && Content.Contains("begincmap");

    /// <summary>The same object with another stream.</summary>
    public PdfPiece WithContent(string changed)
    {
        using var stored = new MemoryStream();
        using (var zlib = new ZLibStream(stored, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(changed));
        return new PdfPiece(Number, Head, stored.ToArray());
    }

    private static bool IsPlainFlate(string head) => Flate().IsMatch(head) && !head.Contains("/DecodeParms");

    private static string Inflate(string head, byte[]? stored)
    {
        if (stored is null || !IsPlainFlate(head)) return "";
        using var zlib = new ZLibStream(new MemoryStream(stored), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return Encoding.Latin1.GetString(plain.GetBuffer(), 0, (int)plain.Length);
    }

    [GeneratedRegex(@"/Filter\s*(/FlateDecode|\[\s*/FlateDecode\s*\])\s*(/|>)")]
    private static partial Regex Flate();

    [GeneratedRegex(@"\b(Tf|Td|Tm|TJ|Tj|re|cm)\s")]
    private static partial Regex Drawing();
}
