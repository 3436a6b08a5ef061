namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>What a PDF says about itself; nothing is taken from the clock: same values, same bytes.</summary>
/// <param name="Title">Shown in the window's title: 项目支出绩效目标月报 2022年12月.</param>
/// <param name="Subject">One sentence about the content; blank when there is nothing to say.</param>
/// <param name="Author">Who answers for it; blank when nobody is named.</param>
/// <param name="Keywords">What programs look for, such as the snapshot and the version; blank for none.</param>
/// <param name="CreatedAt">When the data were published, in readers' time; blank for a file without date.</param>
public sealed record PdfInfo(
    string Title, string Subject = "", string Author = "", string Keywords = "", DateTimeOffset? CreatedAt = null)
{
    /// <summary>The program named as creator and producer.</summary>
    public const string Producer = "PerfEtl";
}
