using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Cuts a content stream into instructions.</summary>
/// <param name="source">The whole stream, several joined by blanks.</param>
/// <param name="operands">Room for the operands; one instruction at a time.</param>
internal ref struct InstructionReader(ReadOnlySpan<byte> source, OperandBuffer operands)
{
    private PdfLexer lexer = new(source);

    /// <summary>What is wrong with the present instruction's notation, null if nothing.</summary>
    public string? Defect { readonly get; private set; }

    /// <summary>Where the next instruction is looked for; set behind an inline image.</summary>
    public int Position
    {
        readonly get => lexer.Position;
        set => lexer.Position = value;
    }

    /// <summary>The whole stream.</summary>
    public readonly ReadOnlySpan<byte> Source => lexer.Source;

    /// <summary>The present instruction; valid until the next call of <see cref="Next"/>.</summary>
    public readonly Instruction Current => new(lexer.Source, operands.Items, lexer.Raw);

    /// <summary>Moves to the next instruction.</summary>
    /// <returns>False at the end.</returns>
    public bool Next()
    {
        operands.Clear();
        Defect = null;
        var depth = 0;
        while (true)
        {
            var kind = lexer.Next();
            if (lexer.IsBroken) Defect = "绘图内容里有写坏的数字、文字串或符号";
            if (kind == PdfTokenKind.End)
            {
                if (operands.Items.Length > 0) Defect = "绘图内容在一条指令中间断了";
                return false;
            }

            if (kind == PdfTokenKind.Keyword && !IsConstant(lexer.Raw))
            {
                if (depth != 0) Defect = "绘图内容里有没写完的数组或字典";
                return true;
            }

            if (kind is PdfTokenKind.ArrayOpen or PdfTokenKind.DictionaryOpen) depth++;
            if (kind is PdfTokenKind.ArrayClose or PdfTokenKind.DictionaryClose) depth--;
            if (!Keep(kind)) Defect = "绘图内容里有一条参数过多的指令";
        }
    }

    private readonly bool Keep(PdfTokenKind kind)
    {
        var raw = lexer.Raw;
        var start = raw.IsEmpty ? lexer.Position : StartOf(raw);
        return operands.Add(new Operand(kind, kind == PdfTokenKind.Number ? lexer.Number : 0, start, raw.Length));
    }

    /// <summary>Names and strings begin behind their slash or bracket.</summary>
    private readonly int StartOf(ReadOnlySpan<byte> raw)
    {
        lexer.Source.Overlaps(raw, out var offset);
        return offset;
    }

    private static bool IsConstant(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8);
}
