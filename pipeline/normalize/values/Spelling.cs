using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>A text whose spelling is being made regular, and what was changed on the way.</summary>
/// <remarks>Blanks around the text belong to the cell and not to the value: they go without a word.</remarks>
internal sealed class Spelling(string printed)
{
    private List<(string Kind, string Reason)>? _changes;

    /// <summary>The spelling reached so far.</summary>
    public string Text { get; private set; } = printed.Trim();

    /// <summary>Every change so far, oldest first.</summary>
    public IReadOnlyList<(string Kind, string Reason)> Changes => _changes ?? (IReadOnlyList<(string, string)>)[];

    /// <summary>Takes the new spelling; one that does not differ is no change.</summary>
    public void Change(string text, string kind, string reason) => Change(text, [(kind, reason)]);

    /// <summary>Takes a new spelling that was reached by several changes at once.</summary>
    public void Change(string text, IEnumerable<(string Kind, string Reason)> changes)
    {
        if (text == Text) return;
        Text = text;
        (_changes ??= []).AddRange(changes);
    }

    /// <summary>Drops characters without width and makes full-width digits, letters and signs half-width.</summary>
    public void MakePlain()
    {
        MakeVisible();
        Change(InHalfWidth(Text), "FULL_WIDTH", "全角字符改为半角");
    }

    /// <summary>Drops characters without width.</summary>
    public void MakeVisible() => Change(Invisible.Without(Text), "INVISIBLE_CHARACTER", "删去看不见的字符");

    private static string InHalfWidth(string text)
    {
        var first = 0;
        while (first < text.Length && Glyphs.HalfWidth(text[first]) == text[first]) first++;
        return first == text.Length ? text : string.Create(text.Length, text, static (half, source) =>
        {
            for (var at = 0; at < half.Length; at++) half[at] = Glyphs.HalfWidth(source[at]);
        });
    }
}
