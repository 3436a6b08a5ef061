namespace PerfEtl.Reports.Charts;

/// <summary>A horizontal axis: where an amount lies, and round ticks whose labels never touch.</summary>
internal sealed class AxisScale
{
    private const double LabelGap = 14;
    private const int MostTicks = 7;
    private readonly decimal low;
    private readonly decimal high;
    private readonly double left;
    private readonly double width;
    private readonly Func<decimal, string> print;

    /// <param name="amounts">The amounts to be shown; the axis always includes zero.</param>
    /// <param name="left">The x of the lowest amount, in points.</param>
    /// <param name="width">The length of the axis in points.</param>
    /// <param name="measure">The width of a tick label in points.</param>
    /// <param name="print">How a tick reads; a plain number if null.</param>
    public AxisScale(
        IEnumerable<decimal> amounts, double left, double width, Func<string, double> measure,
        Func<decimal, string>? print = null)
        : this(amounts.Append(0).Min(), amounts.Append(0).Max(), left, width, measure, print)
    {
    }

    private AxisScale(
        decimal low, decimal high, double left, double width, Func<string, double> measure,
        Func<decimal, string>? print)
    {
        (this.low, this.high, this.left, this.width) = (low, high, left, width);
        this.print = print ?? MoneyText.Tick;
        Ticks = low != high ? TicksFor(measure) : low == 0 ? [] : [low];
    }

    /// <summary>The amounts to label, ascending; none when every amount is zero or blank.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>An axis that need not include zero, for values of one kind beside each other.</summary>
    public static AxisScale Between(
        decimal low, decimal high, double left, double width, Func<string, double> measure,
        Func<decimal, string>? print = null) => new(low, high, left, width, measure, print);

    /// <summary>What stands at a tick.</summary>
    public string Label(decimal tick) => print(tick);

    /// <summary>The x of an amount; an axis without any extent has only a left end.</summary>
    public double X(decimal amount) => low == high ? left : left + (double)((amount - low) / (high - low)) * width;

    private List<decimal> TicksFor(Func<string, double> measure)
    {
        for (var unit = FirstUnit(); ; unit *= 10)
        {
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            {
                var ticks = Multiples(unit * factor);
                if (ticks.Count <= MostTicks && DoNotTouch(ticks, measure)) return ticks;
            }
        }
    }

    /// <summary>A power of ten so small that ten of it are at most the whole axis.</summary>
    private decimal FirstUnit()
    {
        var unit = 1m;
        while (unit * 10 > high - low) unit /= 10;
        while (unit * 100 <= high - low) unit *= 10;
        return unit;
    }

    private List<decimal> Multiples(decimal step)
    {
        var ticks = new List<decimal>();
        for (var i = Math.Ceiling(low / step); i * step <= high; i++) ticks.Add(i * step);
        return ticks;
    }

    private bool DoNotTouch(List<decimal> ticks, Func<string, double> measure)
    {
        for (var i = 1; i < ticks.Count; i++)
        {
            var halves = (measure(print(ticks[i - 1])) + measure(print(ticks[i]))) / 2;
            if (X(ticks[i]) - X(ticks[i - 1]) < halves + LabelGap) return false;
        }

        return true;
    }
}
