using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

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
