namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Broken instructions are stepped over, the rest is read, and each is noted as damage.</summary>
public sealed class BrokenContentTests
{
    private const string Text = "BT /F1 10 Tf 20 40 Td (A) Tj ET";

    [Theory]
    [InlineData($"{Text} xyz", "第1页有不认识的绘图指令 xyz")]
    [InlineData($"{Text} (a) w", "第1页有参数不对的绘图指令 w")]
    [InlineData($"{Text} 1 2 3 re", "第1页有参数不对的绘图指令 re")]
    [InlineData($"{Text} 1 2 3 4 5 re", "第1页有参数不对的绘图指令 re")]
    [InlineData($"{Text} [1 2 re", "第1页绘图内容在一条指令中间断了")]
    [InlineData($"{Text} BT [ TJ ET", "第1页绘图内容在一条指令中间断了", "第1页有没有结束的文字")]
    [InlineData($"{Text} 1..2 w", "第1页绘图内容里有写坏的数字、文字串或符号", "第1页有参数不对的绘图指令 w")]
    [InlineData($"{Text} 12 34", "第1页绘图内容在一条指令中间断了")]
    [InlineData($"{Text} BT (abc", "第1页绘图内容在一条指令中间断了", "第1页有没有结束的文字")]
    [InlineData($"{Text} q", "第1页有没有恢复的绘图状态")]
    [InlineData($"{Text} Q", "第1页恢复的绘图状态比保存的多")]
    [InlineData($"{Text} ET", "第1页的文字指令次序不对： ET")]
    [InlineData($"BT {Text}", "第1页的文字指令次序不对： BT")]
    [InlineData($"{Text} 5 5 Td", "第1页的文字指令次序不对： Td")]
    [InlineData($"{Text} 5 5 l n", "第1页有没有起点的路径")]
    [InlineData($"{Text} /Nothing gs", "第1页用到的绘图状态找不到： Nothing")]
    [InlineData($"{Text} /Nothing Do", "第1页用到的图形找不到： Nothing")]
    [InlineData($"{Text} /Nothing cs", "第1页用到的颜色空间找不到： Nothing")]
    [InlineData($"{Text} BT /No 9 Tf (B) Tj ET", "第1页用到的字体找不到： No", "第1页有没有字体的文字")]
    [InlineData($"{Text} BI /W 5 /H 5 /F /Fl ID abc", "第1页有没有结束的图片")]
    public void Defect_IsSteppedOverAndNoted(string content, params string[] notes)
    {
        var drawn = new DrawnPage(content);
        Assert.Equal("A", Seen.Text(drawn.Read()));
        Assert.Equal(notes, drawn.Damage.Notes);
    }

    [Theory]
    [InlineData($"BX 7 xyz EX {Text}")]
    [InlineData($"{Text}%comment")]
    [InlineData($"/Span <</MCID 0/Lang(zh)>> BDC {Text} EMC /P MP /P <</A [1 [2]]>> DP")]
    [InlineData($"0 0 0 RG/F1 9 Tf {Text}")]
    public void Oddity_OfTheFormat_IsNoDamage(string content)
    {
        var drawn = new DrawnPage(content);
        Assert.Equal("A", Seen.Text(drawn.ReadClean()));
    }

    [Fact]
    public void Streams_OfOnePage_AreOneSequence()
    {
        var drawn = new DrawnPage("q BT /F1 10", "Tf 20 40 Td (A) Tj", "ET Q");
        Assert.Equal("A", Seen.Text(drawn.ReadClean()));
    }

    [Fact]
    public void Page_AfterADamagedOne_StartsAfresh()
    {
        var drawn = new DrawnPage("q 2 0 0 2 0 0 cm BT 10 10 m");
        drawn.Read();
        Assert.Equal(["第1页有没有恢复的绘图状态", "第1页有没有结束的文字"], drawn.Damage.Notes);
    }
}
