namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>A part of a whole, as counts.</summary>
internal readonly record struct Share(int Part, int Whole)
{
    /// <summary>0 to 1.</summary>
    public double Value => Part / (double)Whole;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Part} of {Whole} = {Value:P2}");
}
