namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>What a row of a table stands for, and so how it looks.</summary>
internal enum RowLook
{
    /// <summary>One thing.</summary>
    Item,

    /// <summary>The heading of the rows below it; never the last row of a page.</summary>
    Group,

    /// <summary>The name of the group that goes on, at the head of a further page.</summary>
    Continued,

    /// <summary>The sum of all; never alone on a page.</summary>
    Total,
}
