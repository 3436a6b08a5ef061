using System.Globalization;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Amounts of one form: in one unit, spelled in one way.</summary>
internal sealed class MoneyMaker
{
    private readonly Choices choices;
    private readonly string spelling;

    public MoneyMaker(Choices choices)
    {
        this.choices = choices;
        Place = choices.Of("unit printed", ("in the group's label", 6), ("in every label", 2), ("in every value", 2),
            ("under the title", 4), ("above the title", 3), ("under the title and in the label", 1), ("nowhere", 1));
        Unit = Place == "nowhere" ? "元" : choices.Dice.Weighted(("万元", 6), ("元", 4), ("亿元", 1));
        choices.Note("money unit", Unit);
        spelling = choices.Of("amounts", ("plain", 3), ("thousands", 2), ("two decimals", 3));
    }

    /// <summary>Whether a line under the title names the unit.</summary>
    public bool IsUnderTitle => Place.StartsWith("under the title", StringComparison.Ordinal);

    /// <summary>Whether the line and the label name different units.</summary>
    public bool IsContradictory { get; private set; }

    /// <summary>元, 万元 or 亿元.</summary>
    public string Unit { get; }

    /// <summary>Where the unit stands.</summary>
    public string Place { get; }

    /// <summary>What a unit adds to a label: <c>（万元）</c>; blank where it stands elsewhere.</summary>
    public string Behind(bool isGroup)
    {
        var wanted = isGroup ? Place is "in the group's label" or "under the title and in the label"
            : Place == "in every label";
        if (!wanted) return "";
        IsContradictory |= Place == "under the title and in the label" && choices.Has("two money units", 0.4);
        var unit = !IsContradictory ? Unit : Unit == "元" ? "万元" : "元";
        return choices.Dice.Of($"（{unit}）", $"({unit})", $"（{unit}）", $"（单位：{unit}）");
    }

    /// <summary>An amount in the unit, of a size that fits it.</summary>
    public decimal Any() => Unit switch
    {
        "元" => choices.Dice.Number(200, 90_000_00) * choices.Dice.Of(1m, 10m, 100m, 0.5m),
        "亿元" => choices.Dice.Number(30, 4000) / 100m,
        _ => choices.Dice.Number(50, 900_000) / choices.Dice.Of(1m, 10m, 100m, 100m) / 10m,
    };

    /// <summary>A part of an amount, as fine as the amount.</summary>
    public decimal PartOf(decimal whole) =>
        decimal.Round(whole * choices.Dice.Number(1, 9) / 10m, Unit == "亿元" ? 4 : 2);

    /// <summary>An amount under a label.</summary>
    public TrueAmount Print(string code, string label, decimal amount, bool isAsked = true)
    {
        var text = spelling switch
        {
            "thousands" => amount.ToString("#,0.####", CultureInfo.InvariantCulture),
            "two decimals" when decimal.Round(amount, 2) == amount =>
                amount.ToString("0.00", CultureInfo.InvariantCulture),
            _ => amount.ToString("0.####", CultureInfo.InvariantCulture),
        };
        var unit = Place != "in every value" ? "" : choices.Dice.Chance(0.2) && Unit != "元" ? Unit[..1] : Unit;
        var scale = Unit switch { "万元" => 10_000m, "亿元" => 100_000_000m, _ => 1m };
        return new TrueAmount(code, label, text + unit, amount * scale, isAsked);
    }
}
