using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>What of a run's look changes what a person reads; null where it is left to the style.</summary>
/// <param name="IsHidden">Not shown at all.</param>
/// <param name="IsStruck">With a line through it.</param>
/// <param name="Rank">1 above the line, -1 below it, 0 on it.</param>
/// <param name="IsWhite">In the colour of paper.</param>
/// <param name="IsTiny">Too small to be read.</param>
internal readonly record struct RunLook(bool? IsHidden, bool? IsStruck, int? Rank, bool? IsWhite, bool? IsTiny)
{
    // In half points; nobody reads what is smaller.
    private const int Tiny = 3;

    /// <summary>This look where it says something, else the other.</summary>
    public RunLook Over(RunLook other) => new(
        IsHidden ?? other.IsHidden, IsStruck ?? other.IsStruck, Rank ?? other.Rank, IsWhite ?? other.IsWhite,
        IsTiny ?? other.IsTiny);

    /// <summary>The look that properties give.</summary>
    public static RunLook Of(OpenXmlElement? properties)
    {
        if (properties is not { HasChildren: true }) return default;
        var size = properties.GetFirstChild<FontSize>()?.Val?.Value;
        return new RunLook(
            IsOn(properties.GetFirstChild<Vanish>()),
            IsOn(properties.GetFirstChild<Strike>()) is true ? true
                : IsOn(properties.GetFirstChild<DoubleStrike>()) ?? IsOn(properties.GetFirstChild<Strike>()),
            RankOf(properties.GetFirstChild<VerticalTextAlignment>()),
            properties.GetFirstChild<Color>()?.Val?.Value is { } colour
                ? colour.Equals("FFFFFF", StringComparison.OrdinalIgnoreCase) : null,
            size is null ? null : int.TryParse(size, out var halves) && halves <= Tiny);
    }

    private static bool? IsOn(OnOffType? property) => property is null ? null : property.Val?.Value ?? true;

    private static int? RankOf(VerticalTextAlignment? alignment)
    {
        if (alignment?.Val is not { } rank) return null;
        if (rank.Value == VerticalPositionValues.Superscript) return 1;
        return rank.Value == VerticalPositionValues.Subscript ? -1 : 0;
    }
}

/// <summary>The looks that the styles of a document give, each with those it is based on.</summary>
internal sealed class WordStyles
{
    private const int Deepest = 20;

    private readonly Dictionary<string, RunLook> looks = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public WordStyles(MainDocumentPart main)
    {
        var styles = new Dictionary<string, Style>(StringComparer.Ordinal);
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id) styles[id] = style;
        foreach (var id in styles.Keys) looks[id] = LookOf(id, styles, 0);
    }

    /// <summary>The look of a style; none of an unknown one.</summary>
    public RunLook Of(string? id) => id is null ? default : looks.GetValueOrDefault(id);

    private static RunLook LookOf(string? id, Dictionary<string, Style> styles, int depth)
    {
        if (id is null || depth > Deepest || !styles.TryGetValue(id, out var style)) return default;
        return RunLook.Of(style.StyleRunProperties).Over(LookOf(style.BasedOn?.Val?.Value, styles, depth + 1));
    }
}
