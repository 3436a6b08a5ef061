using PerfEtl.Reports.Charts.Table;

namespace PerfEtl.Reports.Charts.Sources;

/// <summary>The rows of a panel in words.</summary>
internal static class StructureRows
{
    public static IEnumerable<TableRow> Of(StructurePanel panel)
    {
        foreach (var item in panel.Shown)
        {
            yield return new TableRow(
                item.Label, [TableCell.Money(item.Total), TableCell.Money(item.Sum), Difference(item.Difference)],
                Datum: ProjectDatum.For(item.Row, Sentence(item, panel.Basis),
                    panel.Basis.DataNames.Zip([item.Total, .. item.Parts])));
        }

        if (panel.Hidden.Count > 0) yield return Rest(panel.Hidden);
        if (panel.All.Count > 1) yield return Total(panel.All);
    }

    private static TableRow Rest(IReadOnlyList<Composition> hidden)
    {
        var (off, unknown) = (hidden.Count(item => item.IsOff), hidden.Count(item => item.Difference is null));
        string[] marks =
        [
            .. off == 0 ? Array.Empty<string>() : [$"其中 {MoneyText.Count(off)} 项不符"],
            .. unknown == 0 ? Array.Empty<string>() : [$"{MoneyText.Count(unknown)} 项未填，无从核对"],
        ];
        var fits = marks.Length == 0 ? "相符" : $"（{string.Join("，", marks)}）";
        var label = $"其余 {MoneyText.Count(hidden.Count)} 项{fits}";
        return new TableRow(
            label,
            [
                TableCell.Faint(Money(Sum(hidden, item => item.Total))),
                TableCell.Faint(Money(Sum(hidden, item => item.Sum))),
                Difference(Sum(hidden, item => item.Difference)),
            ],
            RowKind.Rest);
    }

    private static TableRow Total(IReadOnlyList<Composition> all) => new(
        "合计",
        [TableCell.Bold(Money(Sum(all, item => item.Total))), TableCell.Bold(Money(Sum(all, item => item.Sum))),
            TableCell.Bold(Sum(all, item => item.Difference) is { } sum ? MoneyText.Change(sum) : "")],
        RowKind.Total);

    private static TableCell Difference(decimal? cny) => cny switch
    {
        null => TableCell.Empty,
        0 => TableCell.Faint(MoneyText.NoDifference),
        > 0 => TableCell.Alarm(MoneyText.Change(cny.Value)),
        _ => TableCell.Warning(MoneyText.Change(cny.Value)),
    };

    /// <summary>Null when every amount is blank.</summary>
    private static decimal? Sum(IEnumerable<Composition> items, Func<Composition, decimal?> amount)
    {
        decimal? sum = null;
        foreach (var item in items)
        {
            if (amount(item) is { } cny) sum = (sum ?? 0) + cny;
        }

        return sum;
    }

    private static string Money(decimal? cny) => cny is { } amount ? MoneyText.Wan(amount) : MoneyText.NotFilled;

    private static string Sentence(Composition item, StructureBasis basis)
    {
        var parts = basis.Parts.Zip(item.Parts, (name, cny) => $"{name} {Spoken(cny)}");
        var difference = item.IsOff ? $"，差额 {MoneyText.Change(item.Difference!.Value)} 万元" : "";
        return $"{item.Label}：{basis.Total} {Spoken(item.Total)}；{string.Join("，", parts)}{difference}";
    }

    private static string Spoken(decimal? cny) =>
        cny is { } amount ? $"{MoneyText.Wan(amount)} 万元" : MoneyText.NotFilled;
}

/// <summary>A total and the parts printed for it, in yuan; null is a blank cell, which is not zero.</summary>
internal sealed record Composition(StructureRow Row, string Label, decimal? Total, IReadOnlyList<decimal?> Parts)
{
    public bool HasParts => Parts.Any(part => part is not null);

    /// <summary>The sum of the parts that are filled in; null when none is.</summary>
    public decimal? Sum => HasParts ? Parts.Sum(part => part ?? 0) : null;

    /// <summary>By how much the parts exceed the total; null when one of them is blank.</summary>
    public decimal? Difference => Sum - Total;

    public bool IsOff => Difference is not (null or 0);
}
