using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Takes what the print leaves open from a person, else from the source; print is never overruled.</summary>
/// <param name="completed">What a person said after reading the form.</param>
/// <param name="source">What is set for the source.</param>
/// <param name="start">Where the form begins.</param>
internal sealed class OutsideReader(OutsideFacts completed, OutsideFacts source, Place start)
{
    private static readonly string[] FromHeading = ["YEAR_FROM_HEADING", "YEAR_FROM_NOTICE"];

    /// <summary>The year by the print, else from outside; null after a refusal.</summary>
    public (Printed<FiscalYear>? Value, Provenance From) Year(
        Func<FormNotes, Printed<FiscalYear>?> read, FormNotes notes) => Settle(
        "fiscal_year", read, Of(completed.Year), Of(source.Year), (one, other) => one == other,
        year => $"{year.Year}", notes);

    /// <summary>A name by the print, else from outside; null after a refusal.</summary>
    public (Printed<string>? Value, Provenance From) Name(
        string field, Func<FormNotes, Printed<string>?> read, Func<OutsideFacts, string?> known, FormNotes notes) =>
        Settle(field, read, Of(known(completed)), Of(known(source)), IsSameName, name => name, notes);

    /// <summary>The money unit from outside; null if nobody says.</summary>
    public (UnitMention Unit, Provenance From)? Unit() => UnitOf(completed.Unit, "补录", Provenance.Completed)
        ?? UnitOf(source.Unit, "来源", Provenance.Source);

    /// <summary>Compares the printed unit with what is known from outside.</summary>
    public void Compare(UnitMention printed, FormNotes notes)
    {
        if (Unit() is not var (unit, from) || unit.Unit == printed.Unit) return;
        Contradict("金额单位", printed.Cell.Text, printed.Cell.Place, unit.Cell.Text, from, notes);
    }

    private (Printed<T>? Value, Provenance From) Settle<T>(
        string field, Func<FormNotes, Printed<T>?> read, Known<T>? person, Known<T>? source, Func<T, T, bool> isSame,
        Func<T, string> text, FormNotes notes)
    {
        var scratch = new FormNotes();
        var printed = read(scratch);
        var isOpen = printed is null
            && (person is not null || scratch.Refusals.TrueForAll(why => why.Printed.Length == 0));
        if (isOpen && (person ?? source) is { } known)
        {
            var from = person is null ? Provenance.Source : Provenance.Completed;
            notes.Repairs.Add(new Repair(
                from == Provenance.Source ? "FROM_SOURCE" : "COMPLETED", field, null, "", text(known.Value),
                from == Provenance.Source ? "表内没有写明，取来源设置所写的" : "表内没有写明，由人补录", start));
            return (new Printed<T>(known.Value, "", start), from);
        }

        notes.Add(scratch);
        if (printed is not null && (person ?? source) is { } other && !isSame(printed.Value, other.Value))
        {
            Contradict(
                FieldNames.Of(field), printed.Text, printed.Place, text(other.Value),
                person is null ? Provenance.Source : Provenance.Completed, notes);
        }

        var isHeading = scratch.Repairs.Exists(repair => FromHeading.Contains(repair.Kind));
        return (printed, isHeading ? Provenance.Heading : Provenance.Printed);
    }

    // A source speaks of many forms and may be set wrong: an error. A person spoke of this one: nothing is loaded.
    private static void Contradict(
        string field, string printed, Place place, string other, Provenance from, FormNotes notes)
    {
        if (from == Provenance.Completed)
            notes.Refuse(place, field, printed, $"与补录的“{other}”不一致，补录不能改写印出的内容");
        else
            notes.Remarks.Add(new Remark(
                RemarkKind.SourceContradicts, $"{field}“{printed}”，来源设置写的是“{other}”", place));
    }

    private (UnitMention, Provenance)? UnitOf(string? unit, string whose, Provenance from) =>
        unit is null ? null : (new UnitMention(MoneyUnits.Named(unit), new Cell($"{whose}：{unit}", start)), from);

    // [078]某县教育局 and 教育局 are one: a folder's name is short, a print has codes and marks.
    private static bool IsSameName(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static Known<FiscalYear>? Of(int? year) =>
        year is { } one ? new Known<FiscalYear>(new FiscalYear(one)) : null;

    private static Known<string>? Of(string? name) => name is null ? null : new Known<string>(name);

    private sealed record Known<T>(T Value);
}
