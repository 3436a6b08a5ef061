using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The operators that begin and end marked content.</summary>
internal sealed class MarkedOperators(MarkedContent marked, OptionalContent layers, PdfFile file)
{
    private static ReadOnlySpan<byte> ActualText => "ActualText"u8;

    /// <summary>How many pieces of marked content are open.</summary>
    public int Depth => marked.Depth;

    /// <summary>Starts a page.</summary>
    public void Reset() => marked.Reset();

    /// <summary>Closes those that were opened since the depth was this.</summary>
    public void CloseTo(int depth) => marked.CloseTo(depth);

    /// <summary>Runs one of the operators.</summary>
    public void Run(ContentOperator code, in Instruction call, PdfDictionary resources)
    {
        if (code == ContentOperator.EndMarked) marked.Close();
        else if (code == ContentOperator.BeginMarked) marked.Open(isOff: false, text: null);
        else if (call.Operands[1].IsName) OpenNamed(call, resources);
        else marked.Open(isOff: false, TextWithin(call));
    }

    private void OpenNamed(in Instruction call, PdfDictionary resources)
    {
        var entry = file.Get(resources, "Properties") is PdfDictionary listed ? listed[call.Name(1)] : PdfNull.Instance;
        var isOff = call.Raw(call.Operands[0]).SequenceEqual("OC"u8) && layers.IsOff(entry);
        var properties = file.Resolve(entry) as PdfDictionary ?? PdfDictionary.Empty;
        var text = file.Get(properties, "ActualText") as PdfString;
        marked.Open(isOff, text is null ? null : MarkedContent.TextOf(text.Bytes));
    }

    private static string? TextWithin(in Instruction call)
    {
        var at = call.ValueOf(ActualText);
        if (at < 0 || !call.Operands[at].IsString) return null;
        var bytes = new byte[call.Operands[at].Length];
        return MarkedContent.TextOf(bytes.AsSpan(0, call.CopyString(call.Operands[at], bytes)));
    }
}
