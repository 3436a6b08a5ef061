using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Properties;

/// <summary>Well-formed forms of made-up departments are read exactly, whatever their layout.</summary>
public sealed class CleanFormTests
{
    [Fact]
    public void Read_CellsBetweenTabs_IsExact() =>
        Properties.Hold(MadeForm.Any, form => Properties.AssertSame(form.Facts, FormPrinter.Tabs(form)));

    [Fact]
    public void Read_CellsBetweenBars_IsExact() =>
        Properties.Hold(MadeForm.Any, form => Properties.AssertSame(form.Facts, FormPrinter.Bars(form)));

    [Fact]
    public void Read_MoreColumnsBesideTheTarget_IsExact() =>
        Properties.Hold(MadeForm.Any, form => Properties.AssertSame(form.Facts, FormPrinter.WithMoreColumns(form)));

    [Fact]
    public void Read_OneCellPerLine_IsExact() => Properties.Hold(
        MadeForm.Any, form => Properties.AssertSame(OfAnotherPlace(form), FormPrinter.OneCellPerLine(form)));

    /// <summary>That form prints fewer fields, and what Shanghai calls 当年财政拨款 is its 财政拨款 of the year.</summary>
    private static FormFacts OfAnotherPlace(MadeForm form)
    {
        string[] printed =
        [
            "project_name", "fiscal_year", "department", "implementing_unit", "annual_goal",
            Funding.AnnualTotal, Funding.AnnualAppropriation, Funding.AnnualOther,
        ];
        return form.Facts with
        {
            Fields = form.Fields.Where(field => printed.Contains(field.Key)).ToDictionary(),
        };
    }
}
