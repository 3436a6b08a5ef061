namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The lines above a form's table: title, year, unit.</summary>
internal sealed class TitleMaker
{
    private readonly Choices choices;
    private readonly MoneyMaker money;
    private readonly int year;
    private readonly string place;

    public TitleMaker(Choices choices, MoneyMaker money, int year, string place)
    {
        (this.choices, this.money, this.year, this.place) = (choices, money, year, place);
        IsContradictory = place == "in the title and under it" && choices.Has("two years", 0.15);
    }

    /// <summary>Whether title and line name different years.</summary>
    public bool IsContradictory { get; }

    /// <summary>The lines.</summary>
    /// <param name="department">Who files the form, where the table does not say it; else null.</param>
    public IEnumerable<Block> Above(string? department)
    {
        if (money.Place == "above the title") yield return new LineBlock([Unit()]);
        if (place == "above the title") yield return new LineBlock([YearLine(year)]);
        yield return new LineBlock([Title()], IsTitle: true);
        var lines = new List<string>();
        if (department is not null) lines.Add($"填报单位：{department}");
        if (place is "under the title" or "in the title and under it") lines.Add(YearLine(year));
        if (money.IsUnderTitle) lines.Add(Unit());
        if (lines.Count == 0) yield break;
        if (choices.Has("year and unit on one line", 0.5)) yield return new LineBlock(lines);
        else foreach (var line in lines) yield return new LineBlock([line]);
    }

    private string Title()
    {
        var title = choices.Label("title", "项目支出绩效目标申报表", "项目支出绩效目标表", "财政项目支出绩效目标申报表",
            "部门预算项目绩效目标申报表", "项目绩效目标表");
        return place.StartsWith("in the title", StringComparison.Ordinal)
            ? $"{(IsContradictory ? year - 1 : year)}年{choices.Dice.Of("度", "")}{title}"
            : title;
    }

    private string YearLine(int shown) =>
        choices.Label("year line", "(0年度)", "（0年度）", "0年度", "（0年）").Replace("0", $"{shown}", StringComparison.Ordinal);

    private string Unit() =>
        choices.Label("unit line", "单位：0", "金额单位：0", "单位:0", "（单位：0）")
            .Replace("0", money.Unit, StringComparison.Ordinal);
}
