using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly.Sections;

/// <summary>与上月末相比: what was declared anew, revised, returned or withdrawn, and what money that moved.</summary>
internal static class ChangeSection
{
    private static readonly (ChangeKind Kind, string Word)[] Words =
    [
        (ChangeKind.New, "新增"), (ChangeKind.Returned, "重新提交"), (ChangeKind.Revised, "修订"),
        (ChangeKind.Restored, "恢复旧版本"), (ChangeKind.MovedIn, "转入"), (ChangeKind.MovedOut, "转出"),
        (ChangeKind.Withdrawn, "撤回"),
    ];

    private const int MostCells = 15;
    private const int MostChanges = 25;

    public static ReportSection Of(ReportModel model) => new(Headline(model), flow => Write(flow, model), 40);

    /// <summary>What changed; true for any number of changes, none too.</summary>
    public static string Headline(ReportModel model)
    {
        if (model.Data.IsBackfilled) return "没有当月的加载记录，无法与上月相比";
        if (model.Changes.Count == 0)
            return LoadsInMonth(model) == 0 ? "当月没有加载，申报内容与上月末相同" : "申报内容与上月末相同";
        if (IsFirstMonth(model)) return $"首次收到申报表：{Projects(model.Changes.Count)}，资金总额 {Sum(model)} 万元";
        var counts = Words.Select(pair => (pair.Word, Count: model.Changes.Count(change => change.Kind == pair.Kind)))
            .Where(pair => pair.Count > 0).Select(pair => $"{pair.Word}{Spaced(pair.Count)}个项目");
        return $"与上月末相比，{string.Join("、", counts)}，{MoneyMoved(model)}";
    }

    private static void Write(PageFlow flow, ReportModel model)
    {
        flow.Paragraph(Explanation(model));
        if (model.Changes.Count == 0 || IsFirstMonth(model)) return;
        flow.Gap(6);
        WriteChanges(flow, model, isWhole: false);
        flow.Y += 4;
        flow.Note("差额为项目资金总额的变化；未填按 0 计。");
        if (model.CellChanges.Count is > 0 and <= MostCells) WriteCells(flow, model);
        else if (model.CellChanges.Count > 0)
            flow.Note($"逐项改动 {MoneyText.Count(model.CellChanges.Count)} 处，见附录（perfetl report --appendix）。");
    }

    /// <summary>The table of what became of declarations.</summary>
    /// <param name="flow">Where to.</param>
    /// <param name="model">What the report is about.</param>
    /// <param name="isWhole">All of them, as the appendix lists them.</param>
    public static void WriteChanges(PageFlow flow, ReportModel model, bool isWhole)
    {
        flow.Unit("金额单位：万元");
        new PagedTable(flow, Columns(model), [.. Rows(model, isWhole)]).Paint();
    }

    private static string Explanation(ReportModel model)
    {
        if (model.Data.IsBackfilled)
        {
            return $"最早一次加载在 {ReportText.Moment(model.Data.Loads[0].StartedAt)}，"
                + $"晚于{model.Month.Title}末；当月收到了什么、改过什么，已无从得知。";
        }

        var loads = LoadsInMonth(model);
        var when = loads == 0 ? $"{model.Month.Title}没有加载。"
            : $"{model.Month.Title}加载 {MoneyText.Count(loads)} 次，最近一次在 {ReportText.Moment(model.LastLoad.StartedAt)}。";
        return model.Changes.Count == 0 ? when + "没有新增、修订、重新提交或撤回的申报表。"
            : IsFirstMonth(model) ? when + "上月末没有在册的申报表，本月的项目都是首次收到，逐项见资金明细。"
            : when + $"下表列出月初与月末不同的 {MoneyText.Count(model.Changes.Count)} 个项目。";
    }

    private static Column[] Columns(ReportModel model) =>
    [
        new("变动"), new("项目名称", 3),
        .. model.HasDepartmentsInChanges ? [new Column("主管部门", 2)] : Array.Empty<Column>(),
        Column.Number("上月末"), Column.Number("本月末"), Column.Number("差额"),
    ];

    private static IEnumerable<ReportRow> Rows(ReportModel model, bool isWhole)
    {
        var changes = Words.SelectMany(pair => model.Changes.Where(change => change.Kind == pair.Kind)
            .OrderByDescending(change => Math.Abs(change.ChangeCny))
            .ThenBy(change => change.ProjectName, StringComparer.Ordinal)
            .ThenBy(change => change.DepartmentName, StringComparer.Ordinal)
            .Select(change => (change, pair.Word))).ToList();
        var listed = isWhole ? changes.Count : RowLimit.Of(changes.Count, MostChanges);
        foreach (var (change, word) in changes.Take(listed))
            yield return RowOf(change, word, model.HasDepartmentsInChanges);
        if (listed < changes.Count) yield return Sum("其余", [.. changes.Skip(listed).Select(pair => pair.change)], model,
            RowLook.Item);
        yield return Sum("合计", model.Changes, model, RowLook.Total);
    }

    private static ReportRow Sum(
        string label, IReadOnlyList<DeclarationChange> changes, ReportModel model, RowLook look) => new(
        [
            Cell.Strong(label), Cell.Strong($"{MoneyText.Count(changes.Count)} 个项目"),
            .. model.HasDepartmentsInChanges ? [Cell.Empty] : Array.Empty<Cell>(),
            Cell.Strong(MoneyText.Wan(changes.Sum(change => change.Before ?? 0))),
            Cell.Strong(MoneyText.Wan(changes.Sum(change => change.After ?? 0))),
            Cell.Strong(MoneyText.Change(changes.Sum(change => change.ChangeCny))),
        ], look);

    private static ReportRow RowOf(DeclarationChange change, string word, bool hasDepartments)
    {
        var name = change.FormerName is { } former ? $"{change.ProjectName}（原名“{former}”）" : change.ProjectName;
        var wasHere = change.Kind is not (ChangeKind.New or ChangeKind.Returned or ChangeKind.MovedIn);
        var isHere = change.Kind is not (ChangeKind.Withdrawn or ChangeKind.MovedOut);
        return new ReportRow(
        [
            Cell.Plain(word), Cell.Plain(name),
            .. hasDepartments ? [Cell.Pale(change.DepartmentName)] : Array.Empty<Cell>(),
            wasHere ? Cell.Money(change.Before) : Cell.Pale(MoneyText.NoDifference),
            isHere ? Cell.Money(change.After) : Cell.Pale(MoneyText.NoDifference),
            Cell.Plain(MoneyText.Change(change.ChangeCny)),
        ]);
    }

    public static void WriteCells(PageFlow flow, ReportModel model)
    {
        var rows = model.CellChanges
            .OrderBy(row => row.DepartmentName, StringComparer.Ordinal)
            .ThenBy(row => row.ProjectName, StringComparer.Ordinal).ThenBy(row => row.ToVersion)
            .ThenBy(row => row.RowNo ?? 0).ThenBy(row => row.Message, StringComparer.Ordinal)
            .Select(row => new ReportRow(
            [
                .. model.HasDepartmentsInChanges ? [Cell.Pale(row.DepartmentName)] : Array.Empty<Cell>(),
                Cell.Plain(row.ProjectName), Cell.Plain(row.Message),
                row.DeltaCny is { } delta ? Cell.Plain(MoneyText.Change(delta)) : Cell.Empty,
            ]));
        Column[] columns =
        [
            .. model.HasDepartmentsInChanges ? [new Column("主管部门", 2)] : Array.Empty<Column>(),
            new("项目名称", 2), new("改动", 4), Column.Number("金额变化（万元）"),
        ];
        var table = new PagedTable(flow, columns, [.. rows]);
        flow.Subheading($"逐项改动 {MoneyText.Count(model.CellChanges.Count)} 处", table.Beginning);
        table.Paint();
    }

    /// <summary>Nothing was in force before the month, and nothing was revised in it.</summary>
    public static bool IsFirstMonth(ReportModel model) =>
        model.Data.Loads[0].StartedAt >= model.Month.StartUtc
            && model.Changes.All(change => change.Kind == ChangeKind.New);

    private static int LoadsInMonth(ReportModel model) => model.Data.Loads.Count(
        load => load.StartedAt >= model.Month.StartUtc && load.StartedAt < model.Month.EndUtc);

    private static string MoneyMoved(ReportModel model) => model.Changes.Sum(change => change.ChangeCny) switch
    {
        0 => "资金总额不变",
        > 0 and var more => $"资金总额净增 {MoneyText.Wan(more)} 万元",
        var less => $"资金总额净减 {MoneyText.Wan(-less)} 万元",
    };

    private static string Sum(ReportModel model) => MoneyText.Wan(model.Changes.Sum(change => change.After ?? 0));

    private static string Projects(int count) => $"{Numeral.AtStart(count)}个项目";

    private static string Spaced(int count) => Numeral.Of(count);
}
