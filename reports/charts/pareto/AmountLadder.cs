namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>A vertical axis of five equal round steps, so that its grid is that of 20 % steps too.</summary>
internal static class AmountLadder
{
    /// <summary>How many steps.</summary>
    public const int Steps = 5;

    private static readonly decimal[] Round = [1, 1.2m, 1.5m, 2, 2.5m, 3, 4, 5, 6, 8, 10];

    /// <summary>The least round step that reaches a positive value in five: <c>4100</c> → <c>1000</c>.</summary>
    public static decimal StepFor(decimal highest)
    {
        var unit = 1m;
        while (unit * Steps * 10 < highest) unit *= 10;
        while (unit * Steps >= highest && unit > 0.00000001m) unit /= 10;
        return unit * Round.First(factor => unit * factor * Steps >= highest);
    }
}
