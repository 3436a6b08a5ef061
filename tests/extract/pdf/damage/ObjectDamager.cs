using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Damages one object and writes the file around it anew: no length, offset or checksum tells.</summary>
internal sealed partial class ObjectDamager(Random dice)
{
    private static readonly string[] NotDigits = ["Td", "TD", "Tm", "cm", "re", "l", "m", "Tf", "TJ", "Tc", "Tw", "Tz"];

    /// <summary>The damaged file and what was done; null if the object that fell to the dice has nothing of the kind.
    /// </summary>
    public (byte[] Bytes, string What)? Damage(PdfDamageKind kind, PdfPieces pieces)
    {
        if (kind == PdfDamageKind.ExchangeObjects) return Exchange(pieces);
        var fitting = pieces.All.Where(piece => Fits(kind, piece)).ToList();
        if (fitting.Count == 0) return null;
        var piece = fitting[dice.Next(fitting.Count)];
        if (kind == PdfDamageKind.DropObject)
            return (pieces.Write(pieces.All.Where(one => one != piece)), $"object {piece.Number}");
        var isStream = kind >= PdfDamageKind.DropInstruction;
        var text = isStream ? piece.Content : piece.Head;
        if (Spot(kind, text) is not var (from, to, with)) return null;
        var changed = text[..from] + with + text[to..];
        var damaged = isStream ? piece.WithContent(changed) : piece with { Head = changed };
        var what = $"object {piece.Number}: [{Shown(text[from..to])}] to [{Shown(with)}] at {from}";
        return (pieces.Write(pieces.All.Select(one => one == piece ? damaged : one)), what);
    }

    private static bool Fits(PdfDamageKind kind, PdfPiece piece) => kind switch
    {
        PdfDamageKind.DropObject or PdfDamageKind.ChangeEntryDigit or PdfDamageKind.ChangeEntryName => true,
        PdfDamageKind.DropCMapLine or PdfDamageKind.ChangeCMapDigit => piece.IsCMap,
        PdfDamageKind.FlipStreamByte => piece.IsFlate,
        _ => piece.IsDrawing,
    };

    private (byte[] Bytes, string What)? Exchange(PdfPieces pieces)
    {
        var (one, other) = (Any(pieces.All), Any(pieces.All));
        if (one.Number == other.Number || one.Head == other.Head) return null;
        var exchanged = pieces.All.Where(piece => piece != one && piece != other)
            .Append(one with { Number = other.Number }).Append(other with { Number = one.Number });
        return (pieces.Write(exchanged), $"objects {one.Number} and {other.Number}");
    }

    private (int From, int To, string With)? Spot(PdfDamageKind kind, string text) => kind switch
    {
        PdfDamageKind.ChangeEntryDigit => Digit(text, EntryDigits()),
        PdfDamageKind.ChangeEntryName => Pick(text, EntryNames(), name => name + "2"),
        PdfDamageKind.DropInstruction => Drop(ContentPieces.Instructions(text)),
        PdfDamageKind.DropRectangle =>
            Drop(ContentPieces.Instructions(text).FindAll(one => one.Operator is "re" or "l" or "f" or "S" or "f*")),
        PdfDamageKind.ChangeOperand => Operand(text),
        PdfDamageKind.ChangeShownByte => Shown(text, dice),
        PdfDamageKind.DropCMapLine => Pick(text, CMapLines(), _ => ""),
        PdfDamageKind.ChangeCMapDigit => Pick(text, CMapDigits(), _ => $"{dice.Next(16):X}"),
        PdfDamageKind.FlipStreamByte => Flip(text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private (int From, int To, string With)? Digit(string text, Regex expression) =>
        Pick(text, expression, digit => ((char)('0' + (digit[0] - '0' + 1 + dice.Next(9)) % 10)).ToString());

    private (int From, int To, string With)? Pick(string text, Regex expression, Func<string, string> change)
    {
        var found = expression.Matches(text);
        if (found.Count == 0) return null;
        var match = found[dice.Next(found.Count)];
        var with = change(match.Value);
        return with == match.Value ? null : (match.Index, match.Index + match.Length, with);
    }

    private (int From, int To, string With)? Drop(List<(int From, int To, string Operator)> instructions)
    {
        if (instructions.Count == 0) return null;
        var (from, to, _) = Any(instructions);
        return (from, to, "");
    }

    private (int From, int To, string With)? Operand(string text)
    {
        var fitting = ContentPieces.Instructions(text).FindAll(one => NotDigits.Contains(one.Operator));
        if (fitting.Count == 0) return null;
        var (from, to, _) = Any(fitting);
        var spot = Digit(text[from..to], OperandDigits());
        return spot is var (start, end, with) ? (from + start, from + end, with) : null;
    }

    private static (int From, int To, string With)? Shown(string text, Random dice)
    {
        var strings = ContentPieces.Tokens(text).Where(token => IsShown(text, token)).ToList();
        if (strings.Count == 0) return null;
        var (from, to) = strings[dice.Next(strings.Count)];
        var at = dice.Next(from + 1, to - 1);
        var with = text[from] == '<' ? $"{dice.Next(16):X}" : ((char)dice.Next(32, 127)).ToString();
        return text[at] == with[0] || "\\()".Contains(with[0]) ? null : (at, at + 1, with);
    }

    private static bool IsShown(string text, (int From, int To) token) =>
        token.To - token.From > 2
            && (text[token.From] == '(' || (text[token.From] == '<' && text[token.From + 1] != '<'));

    private (int From, int To, string With)? Flip(string text)
    {
        if (text.Length == 0) return null;
        var at = dice.Next(text.Length);
        return (at, at + 1, ((char)(text[at] ^ (1 + dice.Next(255)))).ToString());
    }

    private T Any<T>(IReadOnlyList<T> from) => from[dice.Next(from.Count)];

    private static string Shown(string text) =>
        string.Concat(text.Take(60).Select(glyph => glyph is >= ' ' and < (char)127 ? glyph : '·'));

    [GeneratedRegex(@"(?<=[\s\[][\d.\-]*)\d(?=[\d.]*[\s\]>/])")]
    private static partial Regex EntryDigits();

    [GeneratedRegex(@"/[A-Z][A-Za-z0-9]*")]
    private static partial Regex EntryNames();

    [GeneratedRegex(@"\d")]
    private static partial Regex OperandDigits();

    [GeneratedRegex(@"<[^\n]*\n")]
    private static partial Regex CMapLines();

    [GeneratedRegex(@"(?<=<[0-9A-Fa-f ]*)[0-9A-Fa-f](?=[0-9A-Fa-f ]*>)")]
    private static partial Regex CMapDigits();
}
