using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Quality;

/// <summary>What a row of the quality chart stands for.</summary>
internal static class QualityDatum
{
    public static Datum For(QualityScore score, QualityModel model)
    {
        var first = score.Forms[0];
        List<KeyValuePair<string, string>> values =
            [new("department", first.DepartmentName), new("year", ScopeText.Year(first.FiscalYear))];
        if (!model.ByDepartment) values.Add(new("project", first.ProjectName));
        values.Add(new("forms", ScopeText.Plain(score.Forms.Count)));
        values.Add(new("clean-forms", ScopeText.Plain(score.CleanForms)));
        values.Add(new("errors", ScopeText.Plain(score.Errors)));
        values.Add(new("warnings", ScopeText.Plain(score.Warnings)));
        values.Add(new("infos", ScopeText.Plain(score.Infos)));
        var forms = model.ByDepartment
            ? $"，{MoneyText.Count(score.Forms.Count)} 份中 {MoneyText.Count(score.CleanForms)} 份合格" : "";
        return new Datum(
            $"{score.Label}：错误 {MoneyText.Count(score.Errors)} 处，警告 {MoneyText.Count(score.Warnings)} 处，"
            + $"提示 {MoneyText.Count(score.Infos)} 处{forms}", values);
    }
}
