namespace PerfEtl.Reports.Charts.Mix;

/// <summary>The sentence the heat map opens with; true for every mix.</summary>
internal static class MixHeadline
{
    private const int MostNames = 3;

    /// <summary>A level 2 is rare when at most one in ten of at least so many projects has it.</summary>
    private const int ProjectsToSpeakOfRare = 5;

    public static string For(MixModel model)
    {
        if (model.Total is not { } total) return "没有申报项目";
        if (total.Total == 0) return "申报表中没有绩效指标";
        if (model.Levels.Count == 1) return $"绩效指标均为{model.Levels[0]}";
        if (model.ByDepartment) return Coverage(model, total);
        var most = total.Counts.Max();
        if (total.Counts.All(count => count == most))
            return $"{Numeral.AtStart(model.Levels.Count)}类指标数量相同，各 {MoneyText.Count(most)} 项";
        string[] leaders = [.. Where(model, level => total.Counts[level] == most)];
        var share = MoneyText.ShareInWords(most, total.Total);
        var first = leaders.Length == 1
            ? $"{leaders[0]}最多，占{share}" : $"{Names(leaders)}并列最多，各占{share}";
        return first + Rare(model);
    }

    /// <summary>The kind that the fewest projects have, and how many departments do without it.</summary>
    private static string Coverage(MixModel model, MixLine total)
    {
        var fewest = total.Users.Min();
        if (fewest == total.FormCount) return $"每个项目都设置了全部{Numeral.Of(model.Levels.Count)}类指标";
        var level = total.Users.Index().First(users => users.Item == fewest).Index;
        var without = model.All.Count(line => line.Users[level] == 0);
        var only = fewest * 2 <= total.FormCount ? "仅" : "有";
        return $"{Numeral.AtStart(total.FormCount)}个项目中{only}{Numeral.Of(fewest)}个设置了{model.Levels[level]}"
            + (without == 0 ? "" : $"，{Numeral.AtStart(without)}个部门一个也没有".Replace("， ", "，", StringComparison.Ordinal));
    }

    private static string Rare(MixModel model)
    {
        if (model.Projects.Count < ProjectsToSpeakOfRare) return "";
        int[] users = [.. Enumerable.Range(0, model.Levels.Count)
            .Select(level => model.Projects.Count(project => project.Counts[level] > 0))];
        string[] rare = [.. Where(model, level => users[level] == 1 || users[level] * 10 <= model.Projects.Count)];
        if (rare.Length == 0) return "";
        var fewest = Where(model, level => users[level] == 1).Count();
        if (fewest == rare.Length)
            return $"；{Names(rare)}{(rare.Length == 1 ? "仅有" : "各仅有")}一个项目设置";
        return $"；设置{Names(rare)}的项目不超过一成";
    }

    private static IEnumerable<string> Where(MixModel model, Func<int, bool> holds) =>
        Enumerable.Range(0, model.Levels.Count).Where(holds).Select(level => model.Levels[level]);

    private static string Names(string[] names) =>
        names.Length <= MostNames ? string.Join("、", names) : $"{Numeral.Of(names.Length)}类指标";
}
