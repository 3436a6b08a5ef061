namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Reads the tokens of a PDF or of a content stream, one after the other, without allocating.</summary>
/// <remarks>
/// Comments and white space are skipped. Nothing throws: whatever is broken gives a token marked
/// <see cref="IsBroken"/>, and the caller decides whether that is damage. It is a struct: pass it by ref.
/// </remarks>
internal ref struct PdfLexer(ReadOnlySpan<byte> source, int position = 0)
{
    private readonly ReadOnlySpan<byte> source = source;
    private int from;
    private int to;

    /// <summary>Where the next token is looked for; may be set, for example behind an inline image.</summary>
    public int Position { readonly get; set; } = position;

    /// <summary>Where the present token begins, its slash or parenthesis included.</summary>
    public int Start { readonly get; private set; }

    /// <summary>What the present token is.</summary>
    public PdfTokenKind Kind { readonly get; private set; }

    /// <summary>The value of a number; always finite, at most <see cref="NumberToken.Largest"/> either way.</summary>
    public double Number { readonly get; private set; }

    /// <summary>Whether a number is written without a point.</summary>
    public bool IsInteger { readonly get; private set; }

    /// <summary>Whether the token is not as it should be: an unclosed string, <c>1.2.3</c>, a stray <c>)</c>.</summary>
    public bool IsBroken { readonly get; private set; }

    /// <summary>Everything that is read.</summary>
    public readonly ReadOnlySpan<byte> Source => source;

    /// <summary>The token's bytes as written, without slash, parentheses or angle brackets.</summary>
    public readonly ReadOnlySpan<byte> Raw => source[from..to];

    /// <summary>Whether the token is a string of either notation.</summary>
    public readonly bool IsString => Kind is PdfTokenKind.LiteralString or PdfTokenKind.HexString;

    /// <summary>Whether the token is this bare word: <c>Is("Tj"u8)</c>.</summary>
    public readonly bool Is(ReadOnlySpan<byte> word) => Kind == PdfTokenKind.Keyword && Raw.SequenceEqual(word);

    /// <summary>A name without slash and escapes, or a keyword; one character for each byte (Latin-1).</summary>
    public readonly string Name() => Kind == PdfTokenKind.Name ? PdfNames.Unescaped(Raw) : PdfNames.Text(Raw);

    /// <summary>Writes the bytes of a string, its notation undone.</summary>
    /// <param name="into">At least as long as <see cref="Raw"/>.</param>
    /// <returns>How many bytes were written.</returns>
    public readonly int CopyString(Span<byte> into) => Kind == PdfTokenKind.HexString
        ? StringToken.CopyHex(Raw, into)
        : StringToken.CopyLiteral(Raw, into);

    /// <summary>Moves to the next token.</summary>
    public PdfTokenKind Next()
    {
        SkipWhite();
        IsBroken = false;
        Start = from = to = Position;
        if (Position >= source.Length) return Kind = PdfTokenKind.End;
        var first = source[Position];
        if (NumberToken.IsStart(first)) return ReadNumber();
        return Kind = first switch
        {
            (byte)'/' => ReadName(),
            (byte)'(' => ReadLiteral(),
            (byte)'<' when IsDoubled() => Take(2, PdfTokenKind.DictionaryOpen),
            (byte)'<' => ReadHex(),
            (byte)'>' when IsDoubled() => Take(2, PdfTokenKind.DictionaryClose),
            (byte)'[' => Take(1, PdfTokenKind.ArrayOpen),
            (byte)']' => Take(1, PdfTokenKind.ArrayClose),
            (byte)'{' or (byte)'}' => Take(1, PdfTokenKind.Keyword),
            (byte)')' or (byte)'>' => TakeStray(),
            _ => ReadKeyword(),
        };
    }

    private void SkipWhite()
    {
        for (; Position < source.Length; Position++)
        {
            var value = source[Position];
            if (PdfCharacters.IsWhite(value)) continue;
            if (value != '%') return;
            var length = source[Position..].IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0) Position = source.Length - 1;
            else Position += length;
        }
    }

    private readonly bool IsDoubled() => Position + 1 < source.Length && source[Position + 1] == source[Position];

    private PdfTokenKind Take(int length, PdfTokenKind kind)
    {
        Position += length;
        to = Position;
        return kind;
    }

    private PdfTokenKind TakeStray()
    {
        IsBroken = true;
        return Take(1, PdfTokenKind.Keyword);
    }

    private PdfTokenKind ReadNumber()
    {
        var at = Position;
        Number = NumberToken.Read(source, ref at, out var isInteger, out var isBroken);
        (IsInteger, IsBroken) = (isInteger, isBroken);
        return Kind = Take(at - Position, PdfTokenKind.Number);
    }

    private PdfTokenKind ReadName()
    {
        from = ++Position;
        return ReadRegular(PdfTokenKind.Name);
    }

    private PdfTokenKind ReadKeyword() => ReadRegular(PdfTokenKind.Keyword);

    private PdfTokenKind ReadRegular(PdfTokenKind kind)
    {
        var at = Position;
        while (at < source.Length && PdfCharacters.IsRegular(source[at])) at++;
        Position = to = at;
        return kind;
    }

    private PdfTokenKind ReadHex()
    {
        from = Position + 1;
        var at = from;
        while (at < source.Length && source[at] != '>')
        {
            IsBroken |= PdfCharacters.HexValue(source[at]) < 0 && !PdfCharacters.IsWhite(source[at]);
            at++;
        }

        Close(at);
        return PdfTokenKind.HexString;
    }

    private PdfTokenKind ReadLiteral()
    {
        from = Position + 1;
        var (at, depth) = (from, 1);
        while (at < source.Length)
        {
            var step = source[at..].IndexOfAny((byte)'(', (byte)')', (byte)'\\');
            if (step < 0) break;
            at += step;
            if (source[at] == '(') depth++;
            if (source[at] == ')' && --depth == 0)
            {
                Close(at);
                return PdfTokenKind.LiteralString;
            }

            at += source[at] == '\\' ? 2 : 1;
        }

        Close(source.Length);
        return PdfTokenKind.LiteralString;
    }

    /// <summary>Ends a string at its closing byte, or at the end if there is none.</summary>
    private void Close(int at)
    {
        IsBroken |= at >= source.Length;
        to = Math.Min(at, source.Length);
        Position = Math.Min(at + 1, source.Length);
    }
}
