using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Tells texts that can only be a target (<c>100%</c>, <c>&gt;=40人/场</c>) from possible names.</summary>
internal sealed class TargetShape(TargetParser parser)
{
    // The longest purely numeric target seen is 20 characters; names as long as that hold more than a number.
    private const int MaximumLength = 20;

    /// <summary>Whether a text is a number with comparator and unit and nothing else.</summary>
    public bool IsOnlyTarget(string text) =>
        text.Length <= MaximumLength && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        && parser.Parse(text) is { Doubt: TargetDoubt.None, Value.Kind: TargetKind.Numeric or TargetKind.Range };
}
