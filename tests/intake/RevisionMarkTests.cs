using System.Globalization;
using PerfEtl.Pipeline.Intake.Folders;

namespace PerfEtl.Tests.Intake;

/// <summary>What names of files say of which is later.</summary>
public sealed class RevisionMarkTests
{
    [Theory]
    [InlineData("校园安全.txt", "0||0|")]
    [InlineData("later-校园安全(修订).txt", "0||1|")]
    [InlineData("校园安全（修订稿）.pdf", "0||1|")]
    [InlineData("校园安全修改.docx", "0||1|")]
    [InlineData("【更正】校园安全.pdf", "0||1|")]
    [InlineData("2026/校园安全-修订2.txt", "0||2|")]
    [InlineData("校园安全第二次修改.txt", "0||2|")]
    [InlineData("校园安全 修订20260305.txt", "0||1|2026-03-05")]
    [InlineData("法规修订专项.txt", "0||0|")]
    [InlineData("法规修订专项(修订).txt", "0||1|")]
    [InlineData("校园安全第2稿.txt", "0|2000|0|")]
    [InlineData("校园安全（第十二版）.txt", "0|12000|0|")]
    [InlineData("校园安全_三稿.txt", "0|3000|0|")]
    [InlineData("校园安全v2.pdf", "0|2000|0|")]
    [InlineData("校园安全 V1.10.pdf", "0|1010|0|")]
    [InlineData("校园安全(2).txt", "0|2000|0|")]
    [InlineData("校园安全 (1).txt", "0|1500|0|")]
    [InlineData("校园安全(2026年度).txt", "0||0|")]
    [InlineData("校园安全终稿.txt", "1||0|")]
    [InlineData("校园安全初稿.txt", "-1||0|")]
    [InlineData("校园安全2026年3月5日.txt", "0||0|2026-03-05")]
    [InlineData("校园安全-2026.3.5.txt", "0||0|2026-03-05")]
    [InlineData("校园安全20261345.txt", "0||0|")]
    [InlineData("批次.zip/north/a_v3.txt", "0|3000|0|")]
    public void Of_Name_SaysStageEditionRevisionAndDate(string name, string expected)
    {
        var mark = RevisionMark.Of(name);
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture,
            $"{mark.Stage}|{mark.Edition}|{mark.Revision}|{mark.Date:yyyy-MM-dd}"));
    }
}
