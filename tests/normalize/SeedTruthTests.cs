using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Normalize;

/// <summary>The 20 real forms, field by field, against the hand-made truth.</summary>
public sealed class SeedTruthTests
{
    [Fact]
    public void Indicators_AllForms_EqualTheTruth() => Lines.AssertEqual(
        GoldForm.All.SelectMany(form => form.Indicators.Select(indicator => Line(form.Seq, indicator))),
        Forms.Seed.SelectMany(form => form.Indicators.Select(indicator => Line(form.FormNo, indicator))));

    [Fact]
    public void Heads_AllForms_EqualTheTruth() => Lines.AssertEqual(
        GoldForm.All.Select(Line), Forms.Seed.Select(Line));

    [Fact]
    public void Goals_AllForms_EqualTheTruth()
    {
        Assert.Equal(GoldForm.All.Select(form => form.AnnualGoal), Forms.Seed.Select(form => form.Goals.Annual?.Value));
        Assert.Equal(GoldForm.All.Select(form => form.OverallGoal), Forms.Seed.Select(form => form.Goals.Overall?.Value));
    }

    [Fact]
    public void Seed_NothingIsLeftOver() =>
        Assert.DoesNotContain(Forms.Seed, form => form.Remarks.Any(remark => remark.Kind is RemarkKind.StrayText or RemarkKind.DoubledField));

    private static string Line(GoldForm form) => string.Join('|',
        form.Seq, form.ProjectName, form.FiscalYear, form.ProjectCategory, form.Department, form.ImplementingUnit,
        form.StartDate, form.EndDate, Money(form.Funding.Total), Money(form.Funding.AnnualRequest), Money(form.Funding.Fiscal),
        Money(form.Funding.CurrentYearAppropriation), Money(form.Funding.Carryover), Money(form.Funding.Other));

    private static string Line(Declaration form) => string.Join('|',
        form.FormNo, form.ProjectName.Value, form.FiscalYear.Value.Year, form.ProjectCategory?.Value, form.Department.Value,
        form.ImplementingUnit?.Value, form.StartDate?.Value.ToString("O", CultureInfo.InvariantCulture),
        form.EndDate?.Value.ToString("O", CultureInfo.InvariantCulture),
        Money(form.Funding.AmountOf(Funding.ProjectTotal)), Money(form.Funding.AmountOf(Funding.AnnualTotal)),
        Money(form.Funding.AmountOf(Funding.ProjectFiscal)), Money(form.Funding.AmountOf(Funding.AnnualAppropriation)),
        Money(form.Funding.AmountOf(Funding.AnnualCarriedOver)), Money(form.Funding.AmountOf(Funding.ProjectOther)));

    private static string Line(int form, GoldIndicator gold)
    {
        var (low, high) = gold.Target.Bounds;
        return string.Join('|', form, gold.Row, gold.Line, gold.Level1, gold.Level2, gold.Name, gold.TargetRaw, gold.Target.Kind,
            gold.Target.Comparator, Money(low), Money(high), gold.Target.Unit, gold.Target.Per, gold.Target.Text, gold.Placement);
    }

    private static string Line(int form, Indicator read)
    {
        var target = read.TargetOrMissing;
        return string.Join('|', form, read.RowNo, read.Name.Place.Line, read.Category.Level1, read.Category.Level2, read.Name.Value,
            read.Target?.Text, Spellings.Of(target.Kind), Spellings.Of(target.Comparator), Money(target.Low), Money(target.High), target.Unit,
            target.Per, target.Text, Spellings.Of(read.Placement));
    }

    private static string Money(decimal? amount) => amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
