namespace PerfEtl.Pipeline.Declarations;

/// <summary>How a numeric target binds its number.</summary>
internal enum Comparator
{
    /// <summary><c>=</c>, also where no comparator is printed.</summary>
    Equal,

    /// <summary><c>&gt;=</c>, 不低于, 不少于, 至少, 以上.</summary>
    AtLeast,

    /// <summary><c>&lt;=</c>, 不超过, 以内, 以下.</summary>
    AtMost,

    /// <summary><c>&gt;</c>.</summary>
    Above,

    /// <summary><c>&lt;</c>.</summary>
    Below,

    /// <summary>约.</summary>
    Approximately,
}
