namespace PerfEtl.Reports.Charts.Quality;

/// <summary>How well forms are made: by department where there are several, else by project.</summary>
internal sealed class QualityModel
{
    /// <summary>How many projects or departments get a row of their own.</summary>
    public const int MostRows = 30;

    private readonly IReadOnlyList<QualityRow> rows;

    private QualityModel(IReadOnlyList<QualityRow> rows, string source, int most)
    {
        (this.rows, Source) = (rows, source);
        ByDepartment = rows.Select(row => row.DepartmentName).Distinct().Skip(1).Any();
        QualityScore[] ordered = [.. Scores().OrderByDescending(score => score.PerForm(score.Errors))
            .ThenByDescending(score => score.PerForm(score.Warnings))
            .ThenByDescending(score => score.PerForm(score.Infos))
            .ThenBy(score => score.Label, StringComparer.Ordinal)];
        var listed = RowLimit.Of(ordered.Length, most);
        Shown = [.. ordered.Take(listed)];
        Rest = ordered.Length > listed ? Together("其余", ordered[listed..]) : null;
        Total = new QualityScore("合计", rows);
    }

    public string Source { get; }

    /// <summary>Rows are departments; else projects.</summary>
    public bool ByDepartment { get; }

    public IReadOnlyList<QualityScore> Shown { get; }

    public QualityScore? Rest { get; }

    public QualityScore Total { get; }

    public string Subtitle => ScopeText.Join(
        ScopeText.Departments(rows.Select(row => row.DepartmentName)),
        ScopeText.Years(rows.Select(row => row.FiscalYear)),
        $"{MoneyText.Count(rows.Count)} 份申报表", ByDepartment ? "条形为平均每份的错误和警告" : "条形为错误和警告");

    public IReadOnlyList<string> Notes => ByDepartment
        ? ["合格申报表：没有错误和警告的申报表；提示不影响合格。"] : [];

    public string Headline
    {
        get
        {
            if (rows.Count == 0) return "没有申报表";
            var counts = string.Join("、", new[] { ("错误", Total.Errors), ("警告", Total.Warnings) }
                .Where(pair => pair.Item2 > 0).Select(pair => $"{pair.Item1} {MoneyText.Count(pair.Item2)} 处"));
            if (rows.Count == 1) return counts.Length == 0 ? "唯一的申报表没有错误和警告" : $"唯一的申报表有{counts}";
            var all = $"{Numeral.AtStart(rows.Count)}份申报表";
            if (Total.CleanForms == rows.Count) return $"{all}均没有错误和警告";
            return Total.CleanForms == 0
                ? $"{all}都有错误或警告，共有{counts}"
                : $"{all}中{Numeral.Of(Total.CleanForms)}份没有错误和警告，其余共有{counts}";
        }
    }

    public static QualityModel From(IReadOnlyList<QualityRow> rows, string source, int most = MostRows) =>
        new(rows, source, most);

    private IEnumerable<QualityScore> Scores()
    {
        var labels = new ProjectLabels(rows);
        return ByDepartment
            ? rows.GroupBy(row => row.DepartmentName).Select(forms => new QualityScore(forms.Key, [.. forms]))
            : rows.Select(row => new QualityScore(labels.For(row), [row]));
    }

    private QualityScore Together(string label, QualityScore[] scores) => new(
        $"{label} {MoneyText.Count(scores.Length)} {(ByDepartment ? "个部门" : "项")}",
        [.. scores.SelectMany(score => score.Forms)]);
}

/// <summary>The findings of one declaration by severity.</summary>
internal sealed record QualityRow(
    string DepartmentName, int FiscalYear, string ProjectName, int ErrorCount, int WarningCount, int InfoCount)
    : IProjectRow
{
    /// <summary>Neither errors nor warnings; hints do no harm.</summary>
    public bool IsClean => ErrorCount == 0 && WarningCount == 0;
}

/// <summary>The findings of one project, one department, or several.</summary>
/// <param name="Label">Whose.</param>
/// <param name="Forms">The declarations.</param>
internal sealed record QualityScore(string Label, IReadOnlyList<QualityRow> Forms)
{
    public int Errors { get; } = Forms.Sum(form => form.ErrorCount);

    public int Warnings { get; } = Forms.Sum(form => form.WarningCount);

    public int Infos { get; } = Forms.Sum(form => form.InfoCount);

    public int CleanForms { get; } = Forms.Count(form => form.IsClean);

    /// <summary>So many of a severity per declaration.</summary>
    public decimal PerForm(int count) => Forms.Count == 0 ? 0 : (decimal)count / Forms.Count;
}
