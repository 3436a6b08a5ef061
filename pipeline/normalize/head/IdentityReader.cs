using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Reads what identifies a form: year, project, department; without them it cannot be filed.</summary>
internal static class IdentityReader
{
    /// <summary>A text field that must be there; null after a refusal.</summary>
    public static Printed<string>? Required(FormHead head, string field, Place start, FormNotes notes)
    {
        if (head.Text(field) is { } text) return text;
        if (head.Labels.TryGetValue(field, out var label))
            notes.Refuse(label.Place, FieldNames.Of(field), "", "栏目是空的，应填写内容");
        else
            notes.Refuse(start, FieldNames.Of(field), "", $"从这里开始的申报表没有“{FieldNames.Of(field)}”栏目");
        return null;
    }

    /// <summary>A date; null if blank, and after a refusal.</summary>
    public static Printed<DateOnly>? Date(FormHead head, string field, FormNotes notes)
    {
        if (!head.Values.TryGetValue(field, out var cell)) return null;
        switch (DateParser.Parse(cell.Text))
        {
            case Reading<DateOnly?>.Read(var date):
                return date is { } day ? new Printed<DateOnly>(day, cell.Text, cell.Place) : null;
            case Reading<DateOnly?>.Unreadable(_, var reason):
                notes.Refuse(cell.Place, FieldNames.Of(field), cell.Text, reason);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The year from the line under the title, else from the title; null after a refusal.</summary>
    public static Printed<FiscalYear>? Year(FormHead head, Place start, FormNotes notes)
    {
        var lines = head.Unclaimed.Where(cell => FormSplitter.IsYear(new Row(cell.Place.Line, [cell]))).ToList();
        var titles = head.Unclaimed.Where(cell => FormTitle.IsTitle(new Row(cell.Place.Line, [cell]))).ToList();
        head.Unclaimed.RemoveAll(cell => lines.Contains(cell) || titles.Contains(cell));
        foreach (var cell in lines.Concat(titles.Where(title => title.Text.Contains('年'))))
        {
            if (FiscalYearParser.Parse(cell.Text) is Reading<FiscalYear>.Read(var year))
                return Agreed(new Printed<FiscalYear>(year, cell.Text, cell.Place), lines, notes);
        }

        var printed = lines.FirstOrDefault();
        notes.Refuse(printed?.Place ?? start, "年度", printed?.Text ?? "", "没有写明年度，应有如“(2022年度)”的一行");
        return null;
    }

    private static Printed<FiscalYear>? Agreed(Printed<FiscalYear> year, List<Cell> lines, FormNotes notes)
    {
        var other = lines.Find(cell =>
            FiscalYearParser.Parse(cell.Text) is Reading<FiscalYear>.Read(var found) && found != year.Value);
        if (other is null) return year;
        notes.Refuse(other.Place, "年度", other.Text, $"与前面的“{year.Text}”不一致，一张表只应有一个年度");
        return null;
    }
}
