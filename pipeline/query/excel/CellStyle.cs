namespace PerfEtl.Pipeline.Query.Excel;

/// <summary>How a cell looks; the number is its place in the workbook's list of formats.</summary>
internal enum CellStyle
{
    /// <summary>As Excel likes.</summary>
    General,

    /// <summary>The head: bold.</summary>
    Head,

    /// <summary><c>18,052,461.00</c>.</summary>
    Money,

    /// <summary><c>2022</c>, without separators: years are whole numbers, too.</summary>
    Whole,

    /// <summary><c>2022-12-31</c>.</summary>
    Date,

    /// <summary><c>2022-12-31 18:14:00</c>.</summary>
    Timestamp,

    /// <summary><c>2022-12-31 18:14:00+08:00</c>.</summary>
    Moment,

    /// <summary>Text, also when it is edited.</summary>
    Text,

    /// <summary>A number that only a text can hold to its last digit.</summary>
    ExactNumber,
}
