using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Data;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>未申报与隔离: what was declared last year and is not this year, and what could not be read.</summary>
internal static class MissingSection
{
    private const int MostRows = 12;

    public static ReportSection Of(ReportModel model)
    {
        var missing = NotFiled(model);
        var quarantine = Quarantine(model);
        return new ReportSection(
            Headline(model, missing, quarantine), flow => Write(flow, model, missing, quarantine), 40);
    }

    /// <summary>Last year's projects without a declaration of this year, wherever it may stand now.</summary>
    private static List<DeclaredRow> NotFiled(ReportModel model)
    {
        var filed = model.Data.Declared.SelectMany(rows => rows)
            .Where(row => row.FiscalYear == model.Year).Select(row => row.ProjectId).ToHashSet();
        return [.. model.LastYear.Where(row => !filed.Contains(row.ProjectId))];
    }

    /// <summary>What was set aside; for a department only from files that hold its declarations too.</summary>
    private static List<QuarantineRow> Quarantine(ReportModel model)
    {
        var rows = model.Data.Quarantine.OrderBy(row => row.DocumentName, StringComparer.Ordinal)
            .ThenBy(row => row.FormNo).ThenBy(row => row.PageNo).ThenBy(row => row.LineNo)
            .ThenBy(row => row.Message, StringComparer.Ordinal);
        if (model.Department is null) return [.. rows];
        var own = model.Data.Declared[model.Department].Select(row => row.DocumentName).ToHashSet();
        return [.. rows.Where(row => own.Contains(row.DocumentName))];
    }

    private static string Headline(ReportModel model, List<DeclaredRow> missing, List<QuarantineRow> quarantine)
    {
        var last = $"{ScopeText.Year(model.Year - 1)} 年度";
        var filed = model.LastYear.Count == 0 ? $"没有{Lead(last)}的申报表，漏报无从核对"
            : missing.Count == 0 ? $"{last}的{All(model.LastYear.Count)}项目都已申报"
            : missing.Count == model.LastYear.Count ? $"{last}的{All(missing.Count)}项目都没有申报"
            : $"{last}的{Numeral.Of(model.LastYear.Count)}个项目中{Numeral.Of(missing.Count)}个没有申报";
        return filed + (quarantine.Count == 0 ? "；没有被隔离的申报表" : $"；{Waiting(quarantine)}被隔离");
    }

    /// <summary>A whole file that could not be read need not be a form at all.</summary>
    private static string Waiting(IReadOnlyList<QuarantineRow> rows)
    {
        var (forms, files) = (rows.Count(row => row.FormNo > 0), rows.Count(row => row.FormNo == 0));
        return string.Join("、", new[] { (forms, "份申报表"), (files, "个文件") }
            .Where(pair => pair.Item1 > 0).Select(pair => $"{MoneyText.Count(pair.Item1)} {pair.Item2}"));
    }

    private static string Lead(string text) => " " + text;

    private static string All(int count) => count == 1 ? "唯一" : $"{Numeral.Of(count)}个";

    private static void Write(
        PageFlow flow, ReportModel model, List<DeclaredRow> missing, List<QuarantineRow> quarantine)
    {
        if (Explanation(model, missing, quarantine.Count) is { Length: > 0 } explanation) flow.Paragraph(explanation);
        else flow.Paragraph("没有需要处理的事项。");
        if (missing.Count > 0)
        {
            flow.Gap(6);
            flow.Unit("金额单位：万元");
            new PagedTable(flow,
                [new("主管部门", 2), new("项目名称", 3), Column.Number("上年度资金总额")],
                [.. missing.Take(Listed(model)).Select(row => new ReportRow(
                    [Cell.Plain(row.DepartmentName), Cell.Plain(row.ProjectName), Cell.Money(row.TotalCny)]))]).Paint();
            More(flow, model, missing.Count, "个项目");
            flow.Gap(8);
        }

        if (quarantine.Count > 0)
        {
            var table = new PagedTable(flow, [new("文件", 3), new("位置"), new("原因", 5)],
                [.. quarantine.Take(Listed(model)).Select(RowOf)]);
            flow.Subheading($"被隔离的{Waiting(quarantine)}", table.Beginning);
            table.Paint();
            More(flow, model, quarantine.Count, "处");
        }

        var others = model.Data.Quarantine.Count - quarantine.Count;
        if (others > 0) flow.Note($"另有 {MoneyText.Count(others)} 处隔离看不出属于哪个部门，见全部部门的月报。");
    }

    /// <summary>The appendix lists all.</summary>
    private static int Listed(ReportModel model) => model.Stamp.IsAppendix ? int.MaxValue : MostRows;

    private static void More(PageFlow flow, ReportModel model, int count, string unit)
    {
        if (count <= Listed(model)) return;
        flow.Note($"另有 {MoneyText.Count(count - MostRows)} {unit}见附录（perfetl report --appendix）。");
    }

    private static string Explanation(ReportModel model, List<DeclaredRow> missing, int quarantined)
    {
        var filed = model.LastYear.Count == 0
            ? $"没有 {ScopeText.Year(model.Year - 1)} 年度的申报表，因此不知道哪些项目应当申报而没有申报。"
            : missing.Count == 0 ? "" : Absent(model, missing) + "项目结束了也会列在这里，请向部门核实。";
        return filed + (quarantined == 0 ? ""
            : "隔离是指读不出或读不准、没有入库的申报表或文件；在读出、被取代或由人放弃之前一直列示，改正后重新提交即可。");
    }

    private static string Absent(ReportModel model, List<DeclaredRow> missing)
    {
        var present = model.Declared.Select(row => row.DepartmentName).ToHashSet();
        var silent = missing.Select(row => row.DepartmentName).Distinct().Count(name => !present.Contains(name));
        return silent == 0 ? "下列项目上年度申报过，本年度没有在册的申报表。"
            : $"下列项目上年度申报过，本年度没有在册的申报表；其中 {MoneyText.Count(silent)} 个部门一份也没有。";
    }

    private static ReportRow RowOf(QuarantineRow row)
    {
        var form = row.FormNo > 0 ? $"第 {ScopeText.Plain(row.FormNo)} 份 " : "整个文件 ";
        return new ReportRow(
        [
            Cell.Plain(row.DocumentName), Cell.Pale((form + ReportText.Place(row.PageNo, row.LineNo)).TrimEnd()),
            Cell.Plain(row.Message),
        ]);
    }
}
