namespace PerfEtl.Tests.Normalize.Head;

/// <summary>What nobody sees never enters a name, and every change of one is a repair.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("道路\u200B维护", "INVISIBLE_CHARACTER")]
    [InlineData("\u200E道路维护\u200F", "INVISIBLE_CHARACTER")]
    [InlineData("道\u00AD路维护", "INVISIBLE_CHARACTER")]
    [InlineData("道路\uFE00维护", "INVISIBLE_CHARACTER")]
    [InlineData("道路\U000E0101维护", "INVISIBLE_CHARACTER")]
    [InlineData("\u202A道路维护\u202C", "INVISIBLE_CHARACTER")]
    [InlineData("道路\u2066维护\u2069", "INVISIBLE_CHARACTER")]
    [InlineData("\uFEFF道路维护", "INVISIBLE_CHARACTER")]
    [InlineData("道路\u2060维\u200D护", "INVISIBLE_CHARACTER")]
    [InlineData("道路 维护", "BLANK_IN_NAME")]
    [InlineData("道 路　维\u00A0护", "BLANK_IN_NAME")]
    [InlineData("道路\u2003维护", "BLANK_IN_NAME")]
    public void Read_NameThatDiffersInNothingToSee_IsTheNameWithARepair(string printed, string kind)
    {
        var form = HeadForm.One(HeadForm.Of(
            "单位：元", identity: $"项目名称\t{printed}\t主管部门\t临江县\u200B交通运输局\t实施单位\t公路 站"));
        Assert.Equal("道路维护", form.ProjectName.Value);
        Assert.Equal("临江县交通运输局", form.Department.Value);
        Assert.Equal("公路站", form.ImplementingUnit?.Value);
        Assert.Contains(form.Repairs, repair => repair.Kind == kind && repair.Field == "project_name");
        Assert.Contains(form.Repairs, repair => repair.Field == "department");
    }

    [Theory]
    [InlineData("Ｇ１０５线维护", "G105线维护")]
    [InlineData("智慧 City 2 期", "智慧City 2期")]
    [InlineData("Smart  City平台", "Smart City平台")]
    [InlineData("信息化平台（第一年）", "信息化平台（第一年）")]
    [InlineData("信息化平台(第一年)", "信息化平台(第一年)")]
    public void Read_Name_IsSpelledRegularly(string printed, string name) => Assert.Equal(
        name, HeadForm.One(HeadForm.Of("单位：元", identity: $"项目名称\t{printed}\t主管部门\t某局")).ProjectName.Value);

    [Fact]
    public void Read_IndicatorWithInvisibleCharacters_IsNamedWithoutThem()
    {
        var form = HeadForm.One(HeadForm.Of("单位：元").Replace("维护里程", "维护\u200B里\uFE0F程", StringComparison.Ordinal));
        Assert.Equal("维护里程", form.Indicators[0].Name.Value);
        Assert.Contains(form.Repairs, repair => repair is { Kind: "INVISIBLE_CHARACTER", Field: "name", RowNo: 1 });
    }

    [Fact]
    public void Read_LabelWithInvisibleCharacters_IsTheLabel() => Assert.Equal(
        "道路维护",
        HeadForm.One(HeadForm.Of("单位：元", identity: "项目\u200B名称\t道路维护\t主管\u00AD部门\t某局")).ProjectName.Value);
}
