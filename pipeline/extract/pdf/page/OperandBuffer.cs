namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Room for the operands of one instruction, used again for the next.</summary>
internal sealed class OperandBuffer
{
    /// <summary>More than any sane <c>TJ</c> has; keeps a stream of numbers without operators from filling the memory.
    /// </summary>
    private const int Most = 100_000;

    private Operand[] items = new Operand[256];
    private int count;

    /// <summary>The operands so far.</summary>
    public ReadOnlySpan<Operand> Items => items.AsSpan(0, count);

    /// <summary>Forgets them.</summary>
    public void Clear() => count = 0;

    /// <summary>Adds one.</summary>
    /// <returns>False if there are too many.</returns>
    public bool Add(in Operand operand)
    {
        if (count == Most) return false;
        if (count == items.Length) Array.Resize(ref items, items.Length * 2);
        items[count++] = operand;
        return true;
    }
}
