using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Query;

namespace PerfEtl.Tests.Query;

/// <summary>The ending of the file decides the format, and nothing is guessed.</summary>
public sealed class QueryFormatTests
{
    [Theory]
    [InlineData(null, null, false, "table")]
    [InlineData(null, null, true, "json")]
    [InlineData("csv", null, true, "csv")]
    [InlineData(null, "资金.csv", false, "csv")]
    [InlineData(null, "a.b/x.XLSX", false, "xlsx")]
    [InlineData("json", "x.json", false, "json")]
    [InlineData(null, "x.tar.parquet", true, "parquet")]
    public void Of_EndingOrName_IsTheFormat(string? named, string? target, bool isJson, string expected) =>
        Assert.Equal(expected, QueryFormat.Of(named, target, isJson));

    [Theory]
    [InlineData("excel", null, "excel")]
    [InlineData("CSV", null, "CSV")]
    [InlineData("parquet", null, "--out 文件.parquet")]
    [InlineData("xlsx", null, "--out 文件.xlsx")]
    [InlineData(null, "x.txt", "“.txt”不能识别")]
    [InlineData(null, "x.xls", "“.xls”不能识别")]
    [InlineData(null, "x.csv.gz", "“.gz”不能识别")]
    [InlineData(null, "资金", "没有扩展名")]
    [InlineData(null, "资金.", "没有扩展名")]
    [InlineData("csv", "x.xlsx", "不一致")]
    [InlineData("table", "x.csv", "不一致")]
    [InlineData("csv", "x.dat", "“.dat”不能识别")]
    public void Of_UnknownOrContradicting_IsRefused(string? named, string? target, string said) =>
        Assert.Contains(said, Assert.Throws<UsageException>(() => QueryFormat.Of(named, target, false)).Message,
            StringComparison.Ordinal);
}
