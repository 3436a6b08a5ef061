namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Why a person should look at a target that was read; the value itself stays as printed.</summary>
internal enum TargetDoubt
{
    /// <summary>Nothing to report.</summary>
    None,

    /// <summary>The unit is not in <c>units.csv</c>: <c>3套系统</c>. It is kept as printed.</summary>
    UnknownUnit,

    /// <summary>Words around digits that were not understood: <c>90%80%70%70%</c>. Kept as text.</summary>
    NumberInText,

    /// <summary>A comparator that binds nothing: <c>&gt;=</c>. Kept as text.</summary>
    ComparatorWithoutNumber,

    /// <summary>Digits grouped as no number is: <c>1,23,4</c>. Kept as text.</summary>
    BadGrouping,

    /// <summary>Characters that make no sense there: <c>-0%</c>, <c>1.2.3</c>, <c>%</c>, <c>5-3次</c>.</summary>
    Damaged,
}
