namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>What is broken in a PDF that could be read nevertheless. A document with damage is never loaded.</summary>
/// <remarks>
/// A file that looks whole but lost a piece gives a form that looks whole but is wrong: note every doubt.
/// </remarks>
internal sealed class DamageLog
{
    private const int Kept = 20;

    private readonly List<string> notes = [];

    /// <summary>The first notes, in the order they were found; each a Chinese clause without a full stop.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Whether nothing is broken.</summary>
    public bool IsClean => notes.Count == 0;

    /// <summary>Notes one damage, for example <c>第7号对象找不到</c>; the same words count once.</summary>
    public void Note(string clause)
    {
        if (notes.Count < Kept && !notes.Contains(clause)) notes.Add(clause);
    }
}
