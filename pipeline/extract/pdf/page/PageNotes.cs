namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Damage found while drawing, noted with its page: <c>第3页有不认识的绘图指令 Tq</c>.</summary>
internal sealed class PageNotes(DamageLog damage)
{
    private const int MostOfAPage = 20;

    private int page;
    private int count;

    /// <summary>Starts a page.</summary>
    public void Begin(int number) => (page, count) = (number, 0);

    /// <summary>Notes a damage of this page; after the first 20 the page is known to be broken.</summary>
    public void Note(string clause)
    {
        if (count++ < MostOfAPage) damage.Note($"第{page}页{clause}");
    }

    /// <summary>Notes a damage with a name in it; the name is cut if it is long.</summary>
    public void Note(string clause, string name) =>
        Note($"{clause} {(name.Length <= 20 ? name : string.Concat(name.AsSpan(0, 20), "…"))}");
}
