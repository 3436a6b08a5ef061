using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>One operator with its operands.</summary>
internal readonly ref struct Instruction(
    ReadOnlySpan<byte> source, ReadOnlySpan<Operand> operands, ReadOnlySpan<byte> word)
{
    private readonly ReadOnlySpan<byte> source = source;

    /// <summary>Its operands in order.</summary>
    public ReadOnlySpan<Operand> Operands { get; } = operands;

    /// <summary>The operator as written: <c>Tj</c>.</summary>
    public ReadOnlySpan<byte> Word { get; } = word;

    /// <summary>The number at a place that was checked before.</summary>
    public double this[int index] => Operands[index].Number;

    /// <summary>The six numbers of <c>cm</c> and <c>Tm</c>.</summary>
    public Matrix Matrix => new(this[0], this[1], this[2], this[3], this[4], this[5]);

    /// <summary>The name at a place; empty if there is none.</summary>
    public string Name(int index) =>
        Operands[index].IsName ? PdfNames.Unescaped(Raw(Operands[index])) : "";

    /// <summary>The bytes of a token as written.</summary>
    public ReadOnlySpan<byte> Raw(in Operand operand) => source.Slice(operand.Start, operand.Length);

    /// <summary>Writes the bytes of a string, its notation undone.</summary>
    /// <param name="operand">A string.</param>
    /// <param name="into">At least as long as the operand.</param>
    /// <returns>How many bytes were written.</returns>
    public int CopyString(in Operand operand, Span<byte> into) => operand.Kind == PdfTokenKind.HexString
        ? StringToken.CopyHex(Raw(operand), into)
        : StringToken.CopyLiteral(Raw(operand), into);

    /// <summary>The place of the value behind a key of a dictionary among the operands, -1 if there is none.</summary>
    public int ValueOf(ReadOnlySpan<byte> key)
    {
        for (var i = 0; i + 1 < Operands.Length; i++)
        {
            if (Operands[i].IsName && Raw(Operands[i]).SequenceEqual(key)) return i + 1;
        }

        return -1;
    }

    /// <summary>Whether the operands are those that <see cref="OperatorTable"/> asks for.</summary>
    public bool Has(string wanted)
    {
        var at = 0;
        foreach (var kind in wanted)
        {
            if (kind == '*') return true;
            if (at >= Operands.Length || !IsOf(kind, Operands[at])) return false;
            at = kind is 'a' or 'p' ? Behind(at) : at + 1;
        }

        return at == Operands.Length;
    }

    private static bool IsOf(char kind, in Operand operand) => kind switch
    {
        'n' => operand.IsNumber,
        '/' => operand.IsName,
        's' => operand.IsString,
        'a' => operand.Kind == PdfTokenKind.ArrayOpen,
        _ => operand.IsName || operand.Kind == PdfTokenKind.DictionaryOpen,
    };

    /// <summary>The place behind an array, a dictionary or a single operand; beyond the end if unclosed.</summary>
    private int Behind(int at)
    {
        var depth = 0;
        for (; at < Operands.Length; at++)
        {
            var kind = Operands[at].Kind;
            if (kind is PdfTokenKind.ArrayOpen or PdfTokenKind.DictionaryOpen) depth++;
            if (kind is PdfTokenKind.ArrayClose or PdfTokenKind.DictionaryClose) depth--;
            if (depth <= 0) return at + 1;
        }

        return at + 1;
    }
}
