using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>One operator with its operands.</summary>
/// <param name="Word">The operator as written: <c>Tj</c>.</param>
/// <param name="Operands">Its operands in order; valid until the next instruction is read.</param>
internal readonly record struct Instruction(string Word, IReadOnlyList<IToken> Operands)
{
    /// <summary>The number at a place that was checked before.</summary>
    public double this[int index] => ((NumericToken)Operands[index]).Data;

    /// <summary>The six numbers of <c>cm</c> and <c>Tm</c>.</summary>
    public Matrix Matrix => new(this[0], this[1], this[2], this[3], this[4], this[5]);

    /// <summary>The name at a place; empty if there is none.</summary>
    public string Name(int index) => (Operands[index] as NameToken)?.Data ?? "";

    /// <summary>The value behind a name among the operands; null token if there is none.</summary>
    public IToken ValueOf(string key)
    {
        for (var at = 0; at + 1 < Operands.Count; at++)
        {
            if (Operands[at] is NameToken name && name.Data == key) return Operands[at + 1];
        }

        return NullToken.Instance;
    }

    /// <summary>Whether the operands are those that <see cref="OperatorTable"/> asks for.</summary>
    public bool Has(string wanted)
    {
        if (wanted == "*") return true;
        if (Operands.Count != wanted.Length) return false;
        for (var at = 0; at < wanted.Length; at++)
        {
            if (!IsOf(wanted[at], Operands[at])) return false;
        }

        return true;
    }

    private static bool IsOf(char kind, IToken operand) => kind switch
    {
        'n' => operand is NumericToken number && double.IsFinite(number.Data),
        '/' => operand is NameToken,
        's' => Tokens.IsString(operand),
        'a' => operand is ArrayToken,
        _ => operand is NameToken or DictionaryToken,
    };
}
