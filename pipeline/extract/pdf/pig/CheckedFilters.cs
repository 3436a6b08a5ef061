using PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>Our filters, for the streams that PdfPig reads for itself: cross-references and packed objects.</summary>
/// <remarks>Its own Flate gives the raw bytes of broken data and inflates without bound.</remarks>
internal sealed class CheckedFilters(FilterChain chain) : IFilterProvider
{
    /// <summary>A limit that was exceeded while PdfPig read; it takes exceptions for "not found".</summary>
    public PdfException? Failure { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        GetNamedFilters(Tokens.Entry(dictionary, "Filter") switch
        {
            NameToken one => [one],
            ArrayToken several => [.. several.Data.OfType<NameToken>()],
            _ => [],
        });

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        [.. names.Select((name, index) => new Filter(this, name, index == names.Count - 1))];

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => [];

    private Memory<byte> Undo(string name, Memory<byte> input, DictionaryToken dictionary, int index, bool isLast)
    {
        try
        {
            var bytes = chain.Undo(name, dictionary, index, input);
            if (isLast) chain.CheckPacked(dictionary, bytes.Span);
            var room = bytes.ToArray();
            KnownToKill.Withhold(room.AsSpan());
            return room;
        }
        catch (PdfException failure)
        {
            Failure = failure;
            throw;
        }
    }

    private sealed class Filter(CheckedFilters all, NameToken name, bool isLast) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            all.Undo(name.Data, input, streamDictionary, filterIndex, isLast);
    }
}
