using System.Text;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Charts;

public sealed class ChartFileTests : IDisposable
{
    private static readonly Picture Picture = new(40, 20, "样图", "测试", surface =>
        surface.Text("𠮷", 0, 10, new TextStyle(9, FontWeight.Regular, Palette.Text)));

    private readonly string folder = Directory.CreateTempSubdirectory("perfetl-chart-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("图表.svg", "<svg ")]
    [InlineData("CHART.PNG", "\u0089PNG")]
    [InlineData("a/b/chart.svg", "<svg ")]
    public void Write_KnownEnding_WritesThatFormatAndLeavesNoDraft(string name, string start)
    {
        var path = Path.Combine(folder, name);
        Assert.Equal([new Rune(0x20BB7)], ChartFile.Write(path, Picture, FontSet.Installed));
        Assert.StartsWith(start, Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Write_ExistingFile_IsReplaced()
    {
        var path = Path.Combine(folder, "chart.svg");
        File.WriteAllText(path, new string('x', 100_000));
        ChartFile.Write(path, Picture, FontSet.Installed);
        Assert.EndsWith("</svg>\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chart.jpg")]
    [InlineData("chart")]
    [InlineData("chart.svg.bak")]
    public void Write_UnknownEnding_IsRefusedInChineseBeforeAnythingIsWritten(string name)
    {
        var path = Path.Combine(folder, name);
        var refusal = Assert.Throws<UnknownPictureFormatException>(
            () => ChartFile.Write(path, Picture, FontSet.Installed));
        Assert.Equal($"图表只能保存为 .svg、.png、.webp 或 .pdf 文件，不能保存为“{path}”。", refusal.Message);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Write_PaintingFails_KeepsTheOldFile()
    {
        var path = Path.Combine(folder, "chart.png");
        File.WriteAllText(path, "yesterday");
        var broken = Picture with { Paint = _ => throw new InvalidOperationException() };
        Assert.Throws<InvalidOperationException>(() => ChartFile.Write(path, broken, FontSet.Installed));
        Assert.Equal("yesterday", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a font")]
    public void Write_FontDamaged_NamesItAndKeepsTheOldFile(string content)
    {
        File.WriteAllText(Path.Combine(folder, "NotoSansSC_400Regular.ttf"), content);
        var path = Path.Combine(folder, "chart.svg");
        File.WriteAllText(path, "yesterday");
        var refusal = Assert.Throws<BadFontException>(() => ChartFile.Write(path, Picture, new FontSet(folder)));
        Assert.StartsWith(
            $"字体文件无法使用：{folder}/NotoSansSC_400Regular.ttf。", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("yesterday", File.ReadAllText(path));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder).Length);
    }
}
