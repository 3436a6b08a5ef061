using PerfEtl.Pipeline.Extract.Pdf.Pig;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>What a piece of a CMap is.</summary>
internal enum CMapToken
{
    /// <summary>Nothing follows.</summary>
    End,

    /// <summary><c>&lt;0041&gt;</c>.</summary>
    Hex,

    /// <summary><c>12</c>.</summary>
    Number,

    /// <summary><c>/WMode</c>.</summary>
    Name,

    /// <summary><c>beginbfchar</c>.</summary>
    Word,

    /// <summary><c>[</c>.</summary>
    ArrayOpen,

    /// <summary><c>]</c>.</summary>
    ArrayClose,

    /// <summary>A literal string or a bracket of a dictionary: no CMap is read from these.</summary>
    Other,
}

/// <summary>Cuts the text of a CMap into its pieces without copying any of it.</summary>
internal ref struct CMapLexer(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;
    private int at;

    /// <summary>Where the content of the last piece begins: hex digits without brackets, names without slash.</summary>
    public int Start { get; private set; }

    /// <summary>How many bytes its content has.</summary>
    public int Length { get; private set; }

    /// <summary>Whether a hex string does not end or holds something other than digits and blanks.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The content of the last piece.</summary>
    public readonly ReadOnlySpan<byte> Content => data.Slice(Start, Length);

    /// <summary>Moves to the next piece.</summary>
    public CMapToken Next()
    {
        SkipBlanks();
        (Start, Length) = (at, 0);
        if (at >= data.Length) return CMapToken.End;
        switch (data[at])
        {
            case (byte)'<':
                if (at + 1 >= data.Length || data[at + 1] != '<') return Hex();
                at += 2;
                return CMapToken.Other;
            case (byte)'[':
                at++;
                return CMapToken.ArrayOpen;
            case (byte)']':
                at++;
                return CMapToken.ArrayClose;
            case (byte)'/':
                at++;
                return Regular(CMapToken.Name);
            case (byte)'(':
                SkipString();
                return CMapToken.Other;
            case (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                at++;
                return CMapToken.Other;
            default:
                return Regular(data[at] is >= (byte)'0' and <= (byte)'9' ? CMapToken.Number : CMapToken.Word);
        }
    }

    /// <summary>The last piece as a whole number; -1 if it is none of at most nine digits.</summary>
    public readonly int Number()
    {
        if (Length is 0 or > 9) return -1;
        var value = 0;
        foreach (var digit in Content)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = value * 10 + digit - '0';
        }

        return value;
    }

    private CMapToken Hex()
    {
        Start = ++at;
        while (at < data.Length && data[at] != '>')
        {
            if (PdfCharacters.HexValue(data[at]) < 0 && !IsBlank(data[at])) IsBroken = true;
            at++;
        }

        Length = at - Start;
        if (at >= data.Length) IsBroken = true;
        at = Math.Min(at + 1, data.Length);
        return CMapToken.Hex;
    }

    private CMapToken Regular(CMapToken kind)
    {
        Start = at;
        while (at < data.Length && !IsBlank(data[at]) && !"<>[]()/{}%"u8.Contains(data[at])) at++;
        Length = at - Start;
        return kind;
    }

    private void SkipBlanks()
    {
        for (; at < data.Length; at++)
        {
            if (data[at] == '%')
            {
                while (at < data.Length && data[at] is not ((byte)'\n' or (byte)'\r')) at++;
                if (at >= data.Length) return;
            }

            if (!IsBlank(data[at])) return;
        }
    }

    private void SkipString()
    {
        for (var depth = 0; at < data.Length; at++)
        {
            if (data[at] == '\\') at++;
            else if (data[at] == '(') depth++;
            else if (data[at] == ')' && --depth == 0) break;
        }

        at = Math.Min(at + 1, data.Length);
    }

    private static bool IsBlank(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;
}
