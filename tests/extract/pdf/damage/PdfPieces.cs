using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>A sample cut into its objects, and put together again without a fault.</summary>
internal sealed partial class PdfPieces
{
    private readonly string trailer;

    private PdfPieces(IReadOnlyList<PdfPiece> all, string trailer) => (All, this.trailer) = (all, trailer);

    /// <summary>The objects in the order of the file.</summary>
    public IReadOnlyList<PdfPiece> All { get; }

    /// <summary>Whether a file can be cut: not encrypted, no object streams, one plain cross-reference.</summary>
    public static bool CanCut(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return !text.Contains("/Encrypt") && !text.Contains("/ObjStm") && !text.Contains("/XRef")
            && Trailers().Count(text) == 1;
    }

    /// <summary>Cuts a file with a plain cross-reference and without object streams.</summary>
    public static PdfPieces Of(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var all = new List<PdfPiece>();
        var begin = Begin().Match(text);
        while (begin.Success)
        {
            var from = begin.Index + begin.Length;
            var piece = Piece(int.Parse(begin.Groups[1].Value, CultureInfo.InvariantCulture), bytes, text, from);
            all.Add(piece);
            var behind = from + piece.Head.Length + (piece.Stored?.Length ?? 0);
            begin = Begin().Match(text, text.IndexOf("endobj", behind, StringComparison.Ordinal));
        }

        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        return new PdfPieces(all, trailer[..trailer.IndexOf("startxref", StringComparison.Ordinal)].Trim());
    }

    /// <summary>The file with some of its objects replaced or left out; every offset and length is right.</summary>
    public byte[] Write(IEnumerable<PdfPiece> pieces)
    {
        using var file = new MemoryStream();
        Put(file, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var places = new SortedDictionary<int, long>();
        foreach (var piece in pieces)
        {
            places[piece.Number] = file.Position;
            Put(file, FormattableString.Invariant($"{piece.Number} 0 obj\n"));
            if (piece.Stored is null)
            {
                Put(file, piece.Head + "\nendobj\n");
                continue;
            }

            Put(file, Length().Replace(piece.Head, FormattableString.Invariant($"/Length {piece.Stored.Length}"), 1));
            Put(file, "\nstream\n");
            file.Write(piece.Stored);
            Put(file, "\nendstream\nendobj\n");
        }

        var start = file.Position;
        Put(file, "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, place) in places)
            Put(file, FormattableString.Invariant($"{number} 1\n{place:0000000000} 00000 n \n"));
        Put(file, FormattableString.Invariant($"{trailer}\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static PdfPiece Piece(int number, byte[] bytes, string text, int from)
    {
        var end = text.IndexOf("endobj", from, StringComparison.Ordinal);
        var stream = StreamStart().Match(text, from, end - from);
        if (!stream.Success) return new PdfPiece(number, text[from..end].Trim(), null);
        var head = text[from..stream.Index].Trim();
        var start = stream.Index + stream.Length;
        return new PdfPiece(number, head, bytes[start..(start + LengthIn(head, text))]);
    }

    private static int LengthIn(string head, string text)
    {
        var length = Length().Match(head);
        var value = length.Groups[1].Value;
        if (length.Groups[2].Success) value = Regex.Match(text, $@"(?<!\d){value} 0 obj\s+(\d+)").Groups[1].Value;
        return int.Parse(value, CultureInfo.InvariantCulture);
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"(?<![\d\w])(\d+) 0 obj\b")]
    private static partial Regex Begin();

    [GeneratedRegex(@"(?<=>>\s*)stream\r?\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"\btrailer\b")]
    private static partial Regex Trailers();

    [GeneratedRegex(@"/Length\s+(\d+)( 0 R)?(?!\d)")]
    private static partial Regex Length();
}
