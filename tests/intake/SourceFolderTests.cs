using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Intake;

public sealed class SourceFolderTests
{
    [Theory]
    [InlineData("{year}/{department}/*", "2024/教育局/a.txt", 2024, "教育局", null)]
    [InlineData("{year}/{department}/*", "2024年度/教育局/下/a.txt", 2024, "教育局", null)]
    [InlineData("{year}/{department}/*", "教育局/a.txt", null, null, null)]
    [InlineData("{year}/{department}/*", "其他/教育局/a.txt", null, "教育局", null)]
    [InlineData("*/{year}/*", "教育局/2023/a.txt", 2023, null, null)]
    [InlineData("{department}/{project}/*", "教育局/校舍维修/a.txt", null, "教育局", "校舍维修")]
    [InlineData("{year}/a.txt", "2024/下/a.txt", null, null, null)]
    [InlineData("", "2024/教育局/a.txt", null, null, null)]
    public void FactsOf_PathUnderAPattern_AreItsNamedParts(
        string pattern, string name, int? year, string? department, string? project) => Assert.Equal(
        new OutsideFacts(year, department, project), new SourceFolder { Pattern = pattern }.FactsOf(name));

    [Fact]
    public void FactsOf_SourceOfOneYear_AreWhatIsSetUnlessThePathSaysMore() => Assert.Equal(
        new OutsideFacts(2023, "教育局", null, "万元"),
        new SourceFolder { Year = 2024, Department = "教育局", Unit = "万元", Pattern = "{year}/*" }.FactsOf("2023/a.txt"));
}
