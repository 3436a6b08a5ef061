namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>One object of a PDF, as parsed; references are not followed yet.</summary>
internal abstract record PdfObject;

/// <summary><c>null</c>, and whatever is missing.</summary>
internal sealed record PdfNull : PdfObject
{
    /// <summary>The only one.</summary>
    public static PdfNull Instance { get; } = new();
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record PdfBoolean(bool Value) : PdfObject;

/// <summary>An integer or a real; both are used alike by most of the format.</summary>
/// <param name="Value">The number; always finite.</param>
/// <param name="IsInteger">Whether it is written without a point.</param>
internal sealed record PdfNumber(double Value, bool IsInteger) : PdfObject
{
    /// <summary>The number cut to a whole one within the range of int.</summary>
    public int ToInt() => (int)Math.Clamp(Value, int.MinValue, int.MaxValue);
}

/// <summary>A name without its slash, <c>#20</c> escapes undone: <c>Type</c>.</summary>
internal sealed record PdfName(string Value) : PdfObject;

/// <summary>A string's bytes, escapes undone and decrypted.</summary>
internal sealed record PdfString(byte[] Bytes) : PdfObject;

/// <summary>An array.</summary>
internal sealed record PdfArray(IReadOnlyList<PdfObject> Items) : PdfObject;

/// <summary>A dictionary; keys without slash.</summary>
internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfObject> Entries) : PdfObject
{
    /// <summary>Without entries.</summary>
    public static PdfDictionary Empty { get; } = new(new Dictionary<string, PdfObject>());

    /// <summary>The raw entry, possibly a reference; null object if absent. Mostly <see cref="PdfFile.Get"/> is meant.
    /// </summary>
    public PdfObject this[string key] => Entries.TryGetValue(key, out var value) ? value : PdfNull.Instance;
}

/// <summary>A stream: its dictionary and its bytes as stored, filters and encryption not undone.</summary>
/// <param name="Dictionary">The stream's dictionary.</param>
/// <param name="Stored">The bytes between <c>stream</c> and <c>endstream</c>.</param>
/// <param name="Number">The object's number.</param>
/// <param name="Generation">The object's generation.</param>
internal sealed record PdfStream(
    PdfDictionary Dictionary, ReadOnlyMemory<byte> Stored, int Number, int Generation) : PdfObject;

/// <summary>A reference <c>7 0 R</c>.</summary>
internal sealed record PdfReference(int Number, int Generation) : PdfObject;

/// <summary>A bare word: an operator of a content stream, or <c>obj</c>, <c>endobj</c>, <c>stream</c> …</summary>
internal sealed record PdfKeyword(string Word) : PdfObject;
