namespace PerfEtl.Reports.Charts.Departments;

/// <summary>The sentence the comparison opens with; true for none, one, many and ties.</summary>
internal static class DepartmentHeadline
{
    /// <summary>How many that tie are named; more are counted.</summary>
    public const int MostNames = 2;

    /// <param name="rows">All departments.</param>
    /// <param name="focus">The department the reader asked for; null for none.</param>
    public static string For(IReadOnlyList<DepartmentRow> rows, string? focus)
    {
        if (rows.Count == 0) return "没有申报项目";
        if (rows.Count == 1) return Only(rows[0]);
        var asked = rows.FirstOrDefault(row => row.DepartmentName == focus);
        return asked is null ? $"{Money(rows)}；{Findings(rows)}" : About(asked, rows);
    }

    private static string Only(DepartmentRow row)
    {
        var money = row.TotalCny is { } cny ? $"资金总额 {MoneyText.Wan(cny)} 万元" : "均未填资金总额";
        return $"仅有一个部门申报：{Numeral.AtStart(row.ProjectCount)}个项目，{money}";
    }

    private static string Money(IReadOnlyList<DepartmentRow> rows)
    {
        var amounts = rows.Where(row => row.TotalCny is not null).Select(row => row.TotalCny!.Value).ToList();
        if (amounts.Count == 0) return "各部门均未填资金总额";
        var (most, sum) = (amounts.Max(), amounts.Sum());
        if (amounts.Count == rows.Count && amounts.All(amount => amount == most))
            return most == 0 ? "各部门资金总额均为 0" : "各部门资金总额相同";
        var leaders = rows.Where(row => row.TotalCny == most).ToList();
        var each = leaders.Count > 1 ? "各" : "";
        var share = sum > 0 && amounts.Min() >= 0 ? $"，{each}占{MoneyText.ShareInWords(most, sum)}" : "";
        return $"{Names(leaders)}资金{(leaders.Count > 1 ? "并列" : "")}最多{share}";
    }

    private static string Findings(IReadOnlyList<DepartmentRow> rows)
    {
        var most = rows.Max(row => row.FindingsPerForm);
        if (most == 0) return "各部门均无错误和警告";
        if (rows.All(row => row.FindingsPerForm == most)) return $"每份申报表的问题都是 {MoneyText.Mean(most)} 个";
        var leaders = rows.Where(row => row.FindingsPerForm == most).ToList();
        return $"每份问题最多的是{Names(leaders)}（{(leaders.Count > 1 ? "均为 " : "")}{MoneyText.Mean(most)} 个）";
    }

    private static string About(DepartmentRow asked, IReadOnlyList<DepartmentRow> rows)
    {
        var mean = MoneyText.Mean(DepartmentRow.Sum("", [.. rows]).FindingsPerForm);
        var findings = $"每份问题 {MoneyText.Mean(asked.FindingsPerForm)} 个，各部门平均 {mean} 个";
        if (asked.TotalCny is null) return $"{asked.DepartmentName}未填资金总额；{findings}";
        var rank = 1 + rows.Count(row => row.TotalCny > asked.TotalCny);
        var isTied = rows.Count(row => row.TotalCny == asked.TotalCny) > 1;
        return $"{asked.DepartmentName}的资金在{Numeral.Of(rows.Count)}个部门中"
            + $"{(isTied ? "并列" : "列")}第 {MoneyText.Count(rank)}；{findings}";
    }

    private static string Names(List<DepartmentRow> rows) => rows.Count <= MostNames
        ? string.Join("、", rows.Select(row => row.DepartmentName).Order(StringComparer.Ordinal))
        : $"{Numeral.AtStart(rows.Count)}个部门";
}
