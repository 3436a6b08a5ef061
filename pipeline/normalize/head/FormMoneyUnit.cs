using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>Decides whether the amounts of a form are in 元, 万元 or another unit.</summary>
/// <remarks>
/// The nearest word holds: the unit printed with an amount (<see cref="Values.YuanParser"/>), then that of its label
/// (<see cref="FundingReader"/>), then, decided here, what the form prints for all of them, what its kind implies, what
/// a person or the source tells, last a ￥. An amount of which none of these speaks is refused.
/// </remarks>
internal sealed class FormMoneyUnit(Vocabulary vocabulary)
{
    /// <summary>The unit of all amounts of a form.</summary>
    /// <param name="head">The labels and amounts.</param>
    /// <param name="mentions">The units that the form prints.</param>
    /// <param name="elsewhere">Lines of the document that print a unit but belong to no or another form.</param>
    /// <param name="outside">The unit that a person or the source tells.</param>
    /// <param name="notes">Receives refusals: two different units leave it open which of them is meant.</param>
    /// <returns>Null where nobody says one, or the form has no amounts; and whose word it is.</returns>
    public (UnitMention? Unit, Provenance From) Decide(
        FormHead head, IReadOnlyList<UnitMention> mentions, IReadOnlyList<Row> elsewhere, OutsideReader outside,
        FormNotes notes)
    {
        if (head.Funding.All(line => line.Amount is null)) return (null, Provenance.Printed);
        if (mentions.Count == 0 && OfKind(head, elsewhere, notes) is { } implied)
        {
            outside.Compare(implied, notes);
            return (implied, Provenance.Kind);
        }

        if (mentions.Count == 0) return outside.Unit() is var (told, from) ? (told, from) : (null, Provenance.Printed);
        var strange = mentions.FirstOrDefault(mention => mention.Unit is null);
        if (strange is not null)
            notes.Refuse(strange.Cell.Place, "金额单位", strange.Text, "不是元、万元等人民币单位，金额无法换算");
        else if (mentions.FirstOrDefault(mention => mention.Unit != mentions[0].Unit) is { } other)
            notes.Refuse(other.Cell.Place, "金额单位", other.Text, Disagrees(mentions[0]));
        outside.Compare(mentions[0], notes);
        return (mentions[0], Provenance.Printed);
    }

    private UnitMention? OfKind(FormHead head, IReadOnlyList<Row> elsewhere, FormNotes notes)
    {
        var line = head.Funding.FirstOrDefault(line => KindOf(line.Label) is not null);
        if (line.Label is null) return null;
        var unit = MoneyUnits.Named(KindOf(line.Label)!);
        if (MoneyUnitMentions.OfLines(elsewhere).FirstOrDefault(mention => mention.Unit != unit) is { } other)
            notes.Refuse(other.Cell.Place, "金额单位", other.Text, "写在本表之外，而本表没有写明单位，分不清是否也指本表");
        return new UnitMention(unit, line.Label);
    }

    private string? KindOf(Cell label) => vocabulary.MoneyUnitOfLabel.GetValueOrDefault(LabelKey.Of(label.Text));

    private static string Disagrees(UnitMention first) =>
        $"与{first.Cell.Place}“{first.Text}”写的单位不一致，一张表只应有一种金额单位";
}
