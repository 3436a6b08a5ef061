namespace PerfEtl.Pipeline.Configuration;

/// <summary>The smallest and the largest value of a numeric setting; every one has this.</summary>
/// <param name="least">The smallest value that works.</param>
/// <param name="most">The largest; more is taken for a slip.</param>
/// <param name="unit">What is counted, for people: <c>秒</c>, <c>MB</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinAttribute(double least, double most, string unit) : Attribute
{
    /// <summary>The smallest value that works.</summary>
    public double Least { get; } = least;

    /// <summary>The largest value.</summary>
    public double Most { get; } = most;

    /// <summary>What is counted.</summary>
    public string Unit { get; } = unit;

    /// <summary>For a sentence: <c>1 到 1000 份</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Least} 到 {Most} {Unit}");
}
