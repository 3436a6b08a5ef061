using System.Globalization;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The rows of a form above its money: project, department, and what else places ask for.</summary>
internal sealed class HeadMaker(Choices choices, string project, int year, int columns)
{
    /// <summary>主管部门 as printed, with its code.</summary>
    public string Department { get; private set; } = "";

    /// <summary>The code before the department; empty for none.</summary>
    public string Code { get; private set; } = "";

    /// <summary>实施单位; null where the form does not ask for it.</summary>
    public string? ImplementingUnit { get; private set; }

    /// <summary>The rows.</summary>
    /// <param name="hasDepartment">Whether the department is one of the fields.</param>
    /// <param name="hasYear">Whether the year is one of the fields.</param>
    public IEnumerable<List<SheetCell>> Rows(bool hasDepartment, bool hasYear)
    {
        List<(string Label, string Value)> fields = [Project()];
        var supervisor = Supervisor();
        if (hasDepartment) fields.Add(supervisor);
        if (choices.Has("implementing unit", 0.7)) fields.Add(Implementing());
        if (hasYear) fields.Add((choices.Label("label of year", "年度", "预算年度"), $"{year}{choices.Dice.Of("", "年")}"));
        fields.AddRange(choices.Shuffled(Others()).Take(choices.Has("other head fields", 0.6) ? 3 : 0));
        if (choices.Has("head fields in another order", 0.25)) fields = choices.Shuffled(fields);
        if (columns < 4 || choices.Has("one head field a row", 0.25))
            return fields.Select(field => FundingMaker.Stretched([field.Label, field.Value], columns));
        return fields.Chunk(2).Select(TwoFields);
    }

    private List<SheetCell> TwoFields((string Label, string Value)[] fields)
    {
        if (fields.Length == 1) return FundingMaker.Stretched([fields[0].Label, fields[0].Value], columns);
        var narrow = columns / 2;
        return
        [
            new(fields[0].Label), new(fields[0].Value, narrow - 1),
            new(fields[1].Label), new(fields[1].Value, columns - narrow - 1),
        ];
    }

    private (string, string) Project() =>
        (choices.Label("label of project", "项目名称", "项目名称", "项目名称", "专项名称", "项目支出名称"), project);

    private (string, string) Supervisor()
    {
        var label = choices.Label(
            "label of department", "主管部门", "主管部门", "主管部门", "主管部门", "项目主管部门", "项目主管部门", "预算部门", "主管预算部门", "主管部门及代码");
        var digits = choices.Dice.Number(100, 999).ToString(CultureInfo.InvariantCulture);
        Code = choices.Of("department's code", ("none", label == "主管部门及代码" ? 0 : 8), ("in brackets", 2),
            ("with a dash", 1)) switch
        {
            "in brackets" => $"[{digits}]",
            "with a dash" => digits + "001-",
            _ => "",
        };
        Department = Code + Places.Department(choices.Dice);
        return (label, Department);
    }

    private (string, string) Implementing()
    {
        ImplementingUnit = Places.Unit(choices.Dice, Department[Code.Length..]);
        return (choices.Label("label of implementing unit", "实施单位", "实施单位", "项目实施单位"), ImplementingUnit);
    }

    private IEnumerable<(string, string)> Others() =>
    [
        ("项目属性", choices.Dice.Of("延续项目", "新增项目")), ("项目类别", choices.Dice.Of("特定目标类", "经常性项目")),
        ("项目负责人", choices.Dice.Of("张三", "李四")), ("联系电话", $"139{choices.Dice.Number(10_000_000, 99_999_999)}"),
        ("项目起止时间", $"{year}年1月-{year}年12月"), ("项目期限", choices.Dice.Of("1年", "3年", "长期")),
        ("项目编码", choices.Dice.Number(100_000, 999_999).ToString(CultureInfo.InvariantCulture)),
        ("立项依据", $"青财预〔{year - 1}〕{choices.Dice.Number(2, 90)}号"),
    ];
}
