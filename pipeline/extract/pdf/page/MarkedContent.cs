using System.Text;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Follows <c>BDC … EMC</c>: layers that are switched off, and text given for glyphs without one.</summary>
internal sealed class MarkedContent(PageCanvas canvas)
{
    private const char Unknown = '\uFFFD';

    private int offSince = int.MaxValue;
    private int namedSince = int.MaxValue;
    private int firstNamed;
    private string actualText = "";

    /// <summary>How many are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Starts a page.</summary>
    public void Reset() => (Depth, offSince, namedSince) = (0, int.MaxValue, int.MaxValue);

    /// <summary>Opens one.</summary>
    /// <param name="isOff">Whether it belongs to a layer that is switched off.</param>
    /// <param name="text">Its <c>/ActualText</c>, null if it has none. The outermost counts.</param>
    public void Open(bool isOff, string? text)
    {
        Depth++;
        if (isOff && offSince > Depth) offSince = Depth;
        canvas.IsSwitchedOff = offSince <= Depth;
        if (text is null || namedSince < Depth) return;
        (namedSince, firstNamed, actualText) = (Depth, canvas.Glyphs.Count, text);
    }

    /// <summary>Closes the innermost; a stray <c>EMC</c> does nothing.</summary>
    public void Close() => CloseTo(Math.Max(0, Depth - 1));

    /// <summary>Closes those that were opened since the depth was this.</summary>
    public void CloseTo(int depth)
    {
        Depth = Math.Min(Depth, depth);
        if (offSince > Depth) (offSince, canvas.IsSwitchedOff) = (int.MaxValue, false);
        if (namedSince <= Depth || namedSince == int.MaxValue) return;
        namedSince = int.MaxValue;
        NameUnknown();
    }

    /// <summary>The text of a PDF string outside of fonts: UTF-16 or UTF-8 with its mark, else one byte a character.
    /// </summary>
    public static string TextOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.Latin1.GetString(bytes),
    };

    /// <summary>Gives the text to glyphs whose font does not tell it, where it is plain which is whose.</summary>
    private void NameUnknown()
    {
        var count = canvas.Glyphs.Count - firstNamed;
        if (count == 1 && actualText.Length > 0 && IsUnknown(firstNamed)) canvas.Rename(firstNamed, actualText);
        if (count < 2 || actualText.EnumerateRunes().Count() != count) return;
        var at = firstNamed;
        foreach (var character in actualText.EnumerateRunes())
        {
            if (IsUnknown(at)) canvas.Rename(at, character.ToString());
            at++;
        }
    }

    private bool IsUnknown(int index) => canvas.Glyphs[index].Text.Contains(Unknown);
}

/// <summary>The operators that begin and end marked content.</summary>
internal sealed class MarkedOperators(MarkedContent marked, OptionalContent layers, PdfFile file)
{
    /// <summary>How many pieces of marked content are open.</summary>
    public int Depth => marked.Depth;

    /// <summary>Starts a page.</summary>
    public void Reset() => marked.Reset();

    /// <summary>Closes those that were opened since the depth was this.</summary>
    public void CloseTo(int depth) => marked.CloseTo(depth);

    /// <summary>Runs one of the operators.</summary>
    public void Run(ContentOperator code, in Instruction call, DictionaryToken resources)
    {
        if (code == ContentOperator.EndMarked) marked.Close();
        else if (code == ContentOperator.BeginMarked) marked.Open(isOff: false, text: null);
        else if (call.Operands[1] is NameToken) OpenNamed(call, resources);
        else marked.Open(isOff: false, TextWithin((DictionaryToken)call.Operands[1]));
    }

    private void OpenNamed(in Instruction call, DictionaryToken resources)
    {
        var entry = file.Resource(resources, "Properties", call.Name(1));
        var isOff = call.Name(0) == "OC" && layers.IsOff(entry);
        var properties = file.Resolve(entry) as DictionaryToken ?? DictionaryToken.Empty;
        marked.Open(isOff, TextWithin(properties));
    }

    private string? TextWithin(DictionaryToken properties) =>
        file.Get(properties, "ActualText") is var text && Tokens.IsString(text)
            ? MarkedContent.TextOf(Tokens.Bytes(text))
            : null;
}
