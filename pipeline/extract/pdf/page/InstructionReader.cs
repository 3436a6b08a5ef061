using System.Buffers;
using System.Globalization;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Cuts a content stream into instructions, by PdfPig's scanner.</summary>
/// <param name="input">Room of its own.</param>
/// <param name="depth">The deepest nesting of arrays and dictionaries.</param>
/// <remarks>The scanner passes over what it cannot read; so every byte that it left out is looked at.</remarks>
internal sealed class InstructionReader(ContentBytes input, int depth)
{
    /// <summary>More than any instruction has; keeps a stream of numbers without operators from filling the memory.
    /// </summary>
    private const int MostOperands = 1_000;

    private const int LongNumber = 18;

    private const int ManyBlanks = 256;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r "u8);

    private const string Broken = "绘图内容里有写坏的数字、文字串或符号";

    // Only content of this size can hold an array or a string that fills the memory.
    private const int Bulky = 1024 * 1024;

    private const int MostParts = 50_000;

    private readonly List<IToken> operands = [];
    private ReadOnlyMemory<byte> source;
    private CoreTokenScanner? scanner;
    private int start;
    private int behind;

    /// <summary>What is wrong with the present instruction's notation, null if nothing.</summary>
    public string? Defect { get; private set; }

    /// <summary>The whole stream.</summary>
    public ReadOnlySpan<byte> Source => source.Span;

    /// <summary>The place behind the present instruction.</summary>
    public int Position => behind;

    /// <summary>The present instruction; valid until the next call of <see cref="Next"/>.</summary>
    public Instruction Current { get; private set; }

    /// <summary>Starts on a stream.</summary>
    /// <param name="content">The whole stream, several joined by blanks.</param>
    /// <returns>False if it holds an array or a string that would fill the memory.</returns>
    public bool Open(ReadOnlyMemory<byte> content)
    {
        source = content;
        input.Open(content);
        behind = 0;
        if (scanner is null) GoTo(0);
        else scanner.ClearPreReadByte();
        Defect = IsTooBulky() ? Broken : null;
        return Defect is null;
    }

    /// <summary>Lets go of the stream; what is wrong with its end stays known.</summary>
    public void Close()
    {
        source = default;
        input.Open(default);
    }

    /// <summary>Goes on at a place, for example behind an inline image, of whose beginning the scanner forgets.
    /// </summary>
    public void GoTo(int place)
    {
        behind = place;
        input.Seek(place);
        scanner = new CoreTokenScanner(input, false, new StackDepthGuard(depth));
    }

    /// <summary>Moves to the next instruction.</summary>
    /// <returns>False at the end.</returns>
    public bool Next()
    {
        operands.Clear();
        Defect = null;
        while (MoveNext() is { } token)
        {
            if (token is CommentToken) continue;
            if (token is OperatorToken word)
            {
                Current = new Instruction(word.Data, operands);
                return true;
            }

            if (operands.Count < MostOperands) operands.Add(token is NumericToken ? Exact(token) : token);
            else Defect = "绘图内容里有一条参数过多的指令";
        }

        if (operands.Count > 0) Defect = "绘图内容在一条指令中间断了";
        return false;
    }

    private IToken? MoveNext()
    {
        var bytes = Source;
        SkipBlanks(bytes);
        try
        {
            if (!scanner!.MoveNext())
            {
                if (!IsWhite(bytes[behind..])) Defect = Broken;
                return null;
            }
        }
        catch (PdfDocumentStackDepthException)
        {
            scanner = null;
            throw new PdfException(PdfProblem.Limit, $"嵌套超过 {depth} 层（设置 Limits:Depth）");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Defect = Broken;
            GoTo(bytes.Length);
            return null;
        }

        var token = scanner!.CurrentToken;
        start = (int)scanner.CurrentTokenStart;
        if (start < behind || !IsWhite(bytes[behind..start])) Defect = Broken;
        behind = BehindToken(bytes, token);
        if (!IsWhole(token, bytes[start..behind])) Defect = Broken;
        return token;
    }

    /// <summary>Steps over megabytes of blanks, which the scanner would read one by one.</summary>
    private void SkipBlanks(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length - behind < ManyBlanks || !IsWhite(bytes.Slice(behind, ManyBlanks))) return;
        var blanks = bytes[behind..].IndexOfAnyExcept(Blanks);
        behind = blanks < 0 ? bytes.Length : behind + blanks;
        input.Seek(behind);
        scanner!.ClearPreReadByte();
    }

    /// <summary>A number with more decimals than PdfPig can read is read here.</summary>
    private IToken Exact(IToken number) => behind - start >= LongNumber && TryRead(Source[start..behind], out var value)
        ? new NumericToken(value)
        : number;

    private static bool TryRead(ReadOnlySpan<byte> written, out double value) => double.TryParse(
        written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
        out value);

    /// <summary>Whether an array or a string takes more room than the whole document may: PdfPig builds it at once.
    /// </summary>
    private bool IsTooBulky()
    {
        var bytes = Source;
        if (bytes.Length < Bulky) return false;
        for (var at = 0; bytes[at..].IndexOfAny("([<"u8) is var step and >= 0;)
        {
            at += step;
            var left = MostParts;
            var end = Notation.Behind(bytes, at, ref left);
            if (left < 0 || (end < 0 ? bytes.Length : end) - at > Bulky) return true;
            if (bytes.Length - at < Bulky) return false;
            at = end < 0 ? at + 1 : end;
        }

        return false;
    }

    /// <summary>Words and numbers end one byte late, unless they end with the stream.</summary>
    private int BehindToken(ReadOnlySpan<byte> bytes, IToken token)
    {
        var at = (int)input.CurrentOffset;
        if (token is ArrayToken or DictionaryToken or StringToken or HexToken) return at;
        return at == bytes.Length && PdfCharacters.IsRegular(bytes[at - 1]) ? at : at - 1;
    }

    private static bool IsWhole(IToken token, ReadOnlySpan<byte> written) => token switch
    {
        NumericToken => Notation.IsNumber(written) || (written.Length >= LongNumber && TryRead(written, out _)),
        ArrayToken or DictionaryToken or StringToken or HexToken => Notation.Behind(written, 0) == written.Length,
        _ => true,
    };

    private static bool IsWhite(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (!PdfCharacters.IsWhite(value)) return false;
        }

        return true;
    }
}
