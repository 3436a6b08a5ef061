using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Quality;

/// <summary>申报质量: errors and warnings as stacked bars, with the share of clean forms for departments.</summary>
internal static class QualityChart
{
    public const string Topic = "申报质量";

    private const double BarHeight = 11;
    private static readonly Color[] Colors = [Palette.Error, Palette.WarningFill];
    private static readonly string[] Heads = ["错误", "警告", "提示", "申报表", "合格", "合格率"];

    public static Picture Draw(ChartRequest request)
    {
        var rows = request.Rows<QualityRow>("charts/quality/quality.sql");
        var model = QualityModel.From(rows, request.Source, request.Most(QualityModel.MostRows));
        return Draw(model, request.Fonts, request.Width);
    }

    public static Picture Draw(QualityModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(
            width, fonts, top => model.Shown.Count == 0 ? ChartBody.Nothing(top) : Body(model, width, top, fonts));
    }

    private static ChartBody Body(QualityModel model, double width, double top, FontSet fonts)
    {
        var legend = new Legend(
            [new("错误", Colors[0]), new("警告", Colors[1])], width, top, fonts);
        var shape = new TableShape(width, legend.Bottom + 4) { PlotGap = 22 };
        var table = new RowTable(Heads, [.. Rows(model)], shape, fonts);
        var plot = table.PlotOf(model.Shown.Select(score => score.PerForm(score.Errors + score.Warnings)));
        foreach (var (score, line) in model.Shown.Zip(table.Lines))
        {
            var errors = score.PerForm(score.Errors);
            plot.Bar(line.Middle, BarHeight, errors, Colors[0]);
            plot.Bar(line.Middle, BarHeight, score.PerForm(score.Errors + score.Warnings), Colors[1], errors);
        }

        return new ChartBody(table.Bottom, surface =>
        {
            legend.Paint(surface);
            table.Paint(surface, plot);
        });
    }

    private static IEnumerable<TableRow> Rows(QualityModel model)
    {
        TableRow Row(QualityScore score, RowKind kind) => new(score.Label, Cells(score, model, kind), kind);
        foreach (var score in model.Shown)
            yield return Row(score, RowKind.Item) with { Datum = QualityDatum.For(score, model) };
        if (model.Rest is { } rest) yield return Row(rest, RowKind.Rest);
        if (model.Shown.Count > 1) yield return Row(model.Total, RowKind.Total);
    }

    private static TableCell[] Cells(QualityScore score, QualityModel model, RowKind kind)
    {
        var clean = !model.ByDepartment ? ["", "", ""] : new[]
        {
            MoneyText.Count(score.Forms.Count), MoneyText.Count(score.CleanForms),
            MoneyText.Share(score.CleanForms, score.Forms.Count),
        };
        int[] counts = [score.Errors, score.Warnings, score.Infos];
        return [.. counts.Select(MoneyText.Count).Concat(clean).Select((text, i) => kind switch
        {
            RowKind.Total => TableCell.Bold(text),
            RowKind.Rest => TableCell.Faint(text),
            _ when text == "0" => TableCell.Faint(text),
            _ when i == 0 => TableCell.Alarm(text),
            _ when i == 1 => TableCell.Warning(text),
            _ when i == 2 => TableCell.Faint(text),
            _ => TableCell.Plain(text),
        })];
    }
}

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
