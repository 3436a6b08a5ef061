using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Properties;

/// <summary>What a document's bytes, line ends and order of forms may not change.</summary>
public sealed class DocumentTests
{
    static DocumentTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly Gen<MadeForm[]> Documents =
        from count in Gen.Choose(2, 5)
        from forms in MadeForm.Any.ArrayOf(count)
        select forms;

    [Fact]
    public void Read_FormsInAnyOrder_AreReadAsAlone() => Properties.Hold(
        from forms in Documents
        from order in Gen.Shuffle(forms)
        select order,
        forms =>
        {
            var alone = forms.Select(form => MadeReading.Of(FormPrinter.Tabs(form)));
            var together = Forms.Read(Joined(forms)).Select(MadeReading.Of);
            Assert.Equal(alone.Select(Summary), together.Select(Summary));
        },
        300);

    [Theory]
    [InlineData("gb18030", false)]
    [InlineData("gb2312", false)]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Read_AnyEncoding_IsTheSame(string name, bool hasMark) => Properties.Hold(
        MadeForm.Any.Select(form => FormPrinter.Tabs(form).Replace('≥', '>').Replace('≤', '<')),
        text =>
        {
            var encoding = Encoding.GetEncoding(name);
            byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
            Assert.Equal(Summary(MadeReading.Of(text)), Summary(MadeReading.Of(Assert.Single(Forms.Read(bytes)))));
        },
        200);

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\t\t\n")]
    [InlineData("\n", "  \n")]
    [InlineData("\t", " \t ")]
    [InlineData("\t", "\u3000\t")]
    [InlineData("\n项目资金", "\n\n项目资金")]
    [InlineData("其中：", "其中:")]
    public void Read_SpellingThatMeansNothing_IsTheSame(string one, string other) => Properties.Hold(
        MadeForm.Any.Select(form => FormPrinter.Tabs(form)),
        text => Assert.Equal(
            Summary(MadeReading.Of(text)), Summary(MadeReading.Of(text.Replace(one, other, StringComparison.Ordinal)))),
        300);

    [Fact]
    public void Read_FullWidthAmounts_AreTheSameAndRepaired() => Properties.Hold(
        MadeForm.Any,
        form =>
        {
            var amount = FormPrinter.Money(form[Funding.ProjectTotal]);
            var wide = string.Concat(amount.Select(glyph => (char)(glyph + 0xFEE0)));
            var text = FormPrinter.Tabs(form).Replace($"\t{amount}\t", $"\t{wide}\t", StringComparison.Ordinal);
            Properties.AssertSame(form.Facts, text);
            Assert.Contains(MadeReading.Of(text).Told, report => report.Field == Funding.ProjectTotal);
        },
        300);

    [Fact]
    public void Read_DocumentsJoined_IsOneAfterTheOther() => Properties.Hold(
        Documents.Two(),
        pair =>
        {
            string[] texts = [Joined(pair.Item1), Joined(pair.Item2)];
            Assert.Equal(
                texts.SelectMany(Forms.Read).Select(form => Summary(MadeReading.Of(form))),
                Forms.Read(string.Concat(texts)).Select(form => Summary(MadeReading.Of(form))));
        },
        200);

    private static string Joined(IEnumerable<MadeForm> forms) =>
        string.Concat(forms.Select(form => FormPrinter.Tabs(form)));

    private static string Summary(MadeReading reading) => reading.Facts is not { } facts
        ? "quarantined"
        : string.Join('\n', facts.Fields.Select(field => $"{field}").Order()) + string.Join('\n', facts.Rows);
}
