using System.Diagnostics;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Explain;

/// <summary>What was made of a file → the entries of the side panel, and what is known of each drawn cell.</summary>
internal sealed class PanelReader(CellMarks marks, CellBook cells, Vocabulary vocabulary)
{
    /// <summary>One panel for each form.</summary>
    public IReadOnlyList<FormPanel> Read(ExplainedFile file)
    {
        var panels = file.Forms.Select(Read).ToList();
        MarkWords();
        return panels;
    }

    /// <summary>Why the whole file is refused.</summary>
    public PanelEntry Refusal(Refusal why) => marks.Add(
        EntryKind.Refusal, VerdictNames.Chinese(why.Verdict), why.Message, why.Place,
        printed: why.Printed.Length > 0 ? why.Printed : null);

    private FormPanel Read(ExplainedForm form)
    {
        marks.BeginForm();
        return form.Form switch
        {
            NormalizedForm.Read(var declaration) => Read(form, declaration, form.Report!.Findings),
            NormalizedForm.Unreadable(var number, var refusals) => Panel(
                number, "未读取，将被隔离", isRefused: true, StartOf(form),
                new PanelSection("notes", "隔离原因", [.. refusals.Select(Refusal)])),
            _ => throw new UnreachableException(),
        };
    }

    private FormPanel Read(ExplainedForm form, Declaration read, IReadOnlyList<Finding> findings)
    {
        var head = new HeadEntries(read, marks);
        var sections = new[]
        {
            head.Fields(), head.Funding(), head.Tasks(), head.Goals(),
            new IndicatorEntries(marks, vocabulary).Of(read, form.Cells),
            new PanelSection("notes", "规范写法", [.. read.Repairs.Select(Repair)]),
        };
        marks.ReadAs(read.Start, CellRole.Label, "申报表的开头");
        foreach (var stray in read.Remarks.Where(remark => remark.Kind == RemarkKind.StrayText))
            marks.ReadAs(stray.Place, CellRole.Stray, "", printed: stray.Text);
        var year = FormattableString.Invariant($"{read.FiscalYear.Value.Year}年度");
        return Panel(read.FormNo, $"{read.ProjectName.Value}（{year}）", isRefused: false, read.Start,
            [new PanelSection("notes", "问题", [.. findings.Select(Found)]), .. sections]);
    }

    private static FormPanel Panel(
        int number, string title, bool isRefused, Place start, params IEnumerable<PanelSection> sections) =>
        new(number, title, isRefused, start, [.. sections.Where(section => section.Entries.Count > 0)]);

    private static Place StartOf(ExplainedForm form) =>
        form.Cells.Rows.FirstOrDefault(row => !row.IsBlank)?.Cells[0].Place ?? default;

    private PanelEntry Found(Finding finding) => marks.Add(
        finding.Severity switch
        {
            Severity.Error => EntryKind.Error,
            Severity.Warning => EntryKind.Warning,
            Severity.Info => EntryKind.Info,
            _ => throw new UnreachableException(),
        },
        $"{SeverityNames.Chinese(finding.Severity)} {finding.RuleId}", finding.Message, finding.Place,
        printed: finding.Printed);

    private PanelEntry Repair(Repair repair) => marks.Add(
        EntryKind.Repair,
        repair.RowNo is not { } row ? NameOf(repair.Field)
            : repair.Field.StartsWith("tasks.", StringComparison.Ordinal)
                ? FormattableString.Invariant($"第{row}项任务") : FormattableString.Invariant($"第{row}条指标"),
        $"“{repair.Before}” → “{repair.After}”", repair.Place, repair.Reason, printed: repair.Before);

    private static string NameOf(string field) => field switch
    {
        "funding" => "项目资金",
        "level1" => "一级指标",
        "level2" => "二级指标",
        _ => FieldNames.Of(field),
    };

    // Labels that announce nothing the form has a field for, heads of columns, and all labels of a refused form.
    private void MarkWords()
    {
        foreach (var cell in cells.Cells)
        {
            if (cell.Text.Length == 0 || marks.Of(cell) is not { Role: CellRole.Past } mark) continue;
            if (vocabulary.Level1.Find(cell.Text) is not null || vocabulary.Level2.Find(cell.Text) is not null)
                mark.ReadAs(CellRole.Level, cell.Text);
            else if (vocabulary.Head.Find(cell.Text) is not null || vocabulary.Columns.Find(cell.Text) is not null)
                mark.ReadAs(CellRole.Label, cell.Text);
        }
    }
}
