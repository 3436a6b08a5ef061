using PerfEtl.Pipeline.Extract.Excel;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>A number of a workbook is read as its cell shows it.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData(10308000, "#,##0.00", "10,308,000.00")]
    [InlineData(18052461, "General", "18052461")]
    [InlineData(0.1 + 0.2, "General", "0.3")]
    [InlineData(1, "0.00%", "100.00%")]
    [InlineData(0.9, "\"≥\"0%", "≥90%")]
    [InlineData(16, "0场", "16场")]
    [InlineData(12, "¥#,##0.00", "¥12.00")]
    [InlineData(45292, "yyyy\"年\"m\"月\"d\"日\"", "2024年1月1日")]
    [InlineData(45292, "yyyy-mm-dd", "2024-01-01")]
    [InlineData(45292, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2024年1月1日")]
    [InlineData(1234.5, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1,234.50")]
    [InlineData(-5, "0.00_);[Red]\\(0.00\\)", "(5.00)")]
    [InlineData(5, ";;;", "")]
    public void Of_FormatOfACell_IsAsShown(double number, string format, string shown) =>
        Assert.Equal(shown, NumberText.Of(number, format, isFrom1904: false));

    [Theory]
    [InlineData(14, "2024/1/1")]
    [InlineData(31, "2024年1月1日")]
    [InlineData(4, "45,292.00")]
    public void Of_FormatByNumber_IsAsExcelInChineseShowsIt(int id, string shown) =>
        Assert.Equal(shown, NumberText.Of(45292, NumberText.BuiltInFormat(id), isFrom1904: false));
}
