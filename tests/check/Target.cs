using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check;

/// <summary>Targets typed by hand, on line 18 in column 5 until <see cref="Given.Rows"/> moves them.</summary>
internal static class Target
{
    /// <summary>The commonest target of all.</summary>
    public static Printed<TargetValue> Percent100 => Number("100%", 100, "%");

    /// <summary>A target of one number, for example <c>&gt;=40人/场</c>.</summary>
    public static Printed<TargetValue> Number(
        string text, decimal value, string? unit, Comparator comparator = Comparator.Equal, string? per = null)
    {
        var low = comparator is Comparator.AtMost or Comparator.Below ? (decimal?)null : value;
        var high = comparator is Comparator.AtLeast or Comparator.Above ? (decimal?)null : value;
        return At(new(TargetKind.Numeric, comparator, !char.IsDigit(text[0]), low, high, unit, per), text);
    }

    /// <summary>A target of two numbers, for example <c>1-2批</c>.</summary>
    public static Printed<TargetValue> Range(string text, decimal low, decimal high, string? unit) =>
        At(new TargetValue(TargetKind.Range, Low: low, High: high, Unit: unit), text);

    /// <summary>A target in words, for example 提升.</summary>
    public static Printed<TargetValue> Words(string text) =>
        At(new TargetValue(TargetKind.Qualitative, Text: text), text);

    /// <summary>A placeholder that is no target, for example <c>**</c>.</summary>
    public static Printed<TargetValue> Placeholder(string text) => At(TargetValue.Missing, text);

    private static Printed<TargetValue> At(TargetValue value, string text) => new(value, text, new Place(18, 5));
}
