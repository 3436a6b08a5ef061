using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Reports.Charts;
using PerfEtl.Tests.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Load;

/// <summary>Amounts of different years, and totals and annual amounts, are nowhere added up for readers.</summary>
/// <remarks>
/// Every amount is a power of four times a number that nothing else has, so any sum tells what it was made of: its
/// digits to the base of four are the amounts in it. A difference has a digit 3 and is no sum.
/// </remarks>
public sealed partial class NotAddedTests : IDisposable
{
    // 100.07 万元: exact to the fen and to two decimals of 万元, and no count, year or share.
    private const decimal Unit = 1_000_700m;

    private static readonly (string Department, string Project, int Year, int Annual, int Total)[] Forms =
    [
        ("甲局", "校园安全", 2025, 0, 6), ("甲局", "校园安全", 2026, 1, 7), ("甲局", "桥梁新建", 2025, 2, 8),
        ("甲局", "桥梁新建", 2026, 3, 9), ("乙局", "校园安全", 2025, 4, 10), ("乙局", "校园安全", 2026, 5, 11),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public NotAddedTests()
    {
        nights = new Nights(folder["data"]);
        foreach (var form in Forms)
        {
            folder.Write($"inbox/{form.Department}{form.Project}{form.Year}.txt", new SmallForm(form.Project)
            {
                Department = form.Department,
                Year = form.Year,
                Total = Power(form.Total),
                Annual = Power(form.Annual),
            }.Text);
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("7 6", true)]
    [InlineData("6 0", true)]
    [InlineData("6 6", true)]
    [InlineData("6 8 10", false)]
    [InlineData("1 3", false)]
    [InlineData("7", false)]
    public void IsForbidden_SumOf_TellsWhatMayNotBeAdded(string powers, bool isForbidden)
    {
        var sum = powers.Split(' ').Sum(power => Power(int.Parse(power, CultureInfo.InvariantCulture)));
        Assert.Equal(isForbidden, IsForbidden(sum / Unit));
        Assert.Equal(isForbidden, Forbidden($"合计 {sum:#,0.00} 元，即 {sum / 10_000:#,0.00} 万元").Any());
    }

    [Fact]
    public void TwoYearsOfLongProjects_NoMartTextReportOrChart_AddsThemUp()
    {
        var texts = new List<(string Where, string Text)> { ("plan", Run("plan", folder["inbox"])) };
        texts.Add(("load", Run("load", folder["inbox"])));
        texts.Add(("load --json", Run("load", folder["inbox"], "--json")));
        texts.Add(("history", Run("history") + Run("history", "--department", "甲局") + Run("doctor")));
        texts.AddRange(Marts());
        texts.AddRange(Charts());
        foreach (var department in new[] { null, "甲局" })
        {
            var report = SnapshotReports.Make(SnapshotFile.At(nights.Snapshot), month: null, department);
            texts.Add(("report", PdfTool.Run(report.Bytes.ToArray(), "pdftotext", "-raw", "{}", "-")));
        }

        Lines.AssertEqual([], texts.SelectMany(text => Forbidden(text.Text).Select(sum => $"{text.Where}: {sum}")));
        var sumOf2026 = Power(7) + Power(9) + Power(11);
        AssertTells(texts, "load", $"2026 年度 3 份：项目资金总额 {sumOf2026:N2} 元");
        AssertTells(texts, "plan", $"2026 年度：项目资金总额 +{sumOf2026:N2} 元");
        AssertTells(texts, "report", $"{sumOf2026 / 10_000:N2}");
        AssertTells(texts, "mart_department_summary", (Power(7) + Power(9)).ToString(CultureInfo.InvariantCulture));
    }

    private static void AssertTells(List<(string Where, string Text)> texts, string where, string text) =>
        Assert.Contains(texts, one => one.Where == where && one.Text.Contains(text, StringComparison.Ordinal));

    private string Run(params string[] arguments)
    {
        var outcome = Perfetl.Run(folder["data"], arguments);
        Assert.Equal("", outcome.Errors);
        return outcome.Output;
    }

    private IEnumerable<(string, string)> Marts() => Rows.Of(nights.Snapshot, """
        select view_name from duckdb_views() where starts_with(view_name, 'mart_') order by view_name
        """).SelectMany(mart => Rows.Of(nights.Snapshot, $"select * from {mart}").Select(row => (mart, row)));

    // With the years left out, with each of them, and for one department of several.
    private IEnumerable<(string, string)> Charts()
    {
        ChartFilter[] filters = [new(), new(Year: 2025), new(Year: 2026), new("甲局"), new("甲局", 2025)];
        foreach (var name in ChartCatalog.Charts.Select(chart => chart.Name))
        {
            foreach (var filter in filters)
            {
                var path = folder["chart.svg"];
                File.Delete(path);
                try
                {
                    SnapshotCharts.Write(nights.Snapshot, name, [path], filter);
                }
                catch (UsageException)
                {
                    continue;
                }

                yield return ($"chart {name} {filter}", Tag().Replace(File.ReadAllText(path), " "));
            }
        }
    }

    private static decimal Power(int power) => Unit * (1L << (2 * power));

    private static IEnumerable<string> Forbidden(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var value = decimal.Parse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture);
            var multiple = value % Unit == 0 ? value / Unit : value * 10_000 / Unit;
            if (IsForbidden(multiple)) yield return match.Value;
        }
    }

    private static bool IsForbidden(decimal multiple)
    {
        if (multiple < 1 || multiple != decimal.Truncate(multiple) || multiple >= 1L << 40) return false;
        var powers = new List<int>();
        var rest = (long)multiple;
        for (var power = 0; rest > 0; power++, rest /= 4)
        {
            if (rest % 4 == 3) return false;
            for (var times = 0; times < rest % 4; times++) powers.Add(power);
        }

        return powers.Distinct().Count() < powers.Count || powers.Select(Kind).Distinct().Skip(1).Any();
    }

    // Amounts of one year and one kind may be added up.
    private static string Kind(int power)
    {
        var form = Forms.FirstOrDefault(form => form.Annual == power || form.Total == power);
        return $"{form.Year} {(form.Annual == power ? "annual" : "total")}";
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();

    // A chart's values stand in its attributes, too; only the coordinates and colours are no amounts.
    [GeneratedRegex(@"\s(x|y|x1|x2|y1|y2|d|width|height|viewBox|transform|fill|font-[a-z]+|points)=""[^""]*""")]
    private static partial Regex Tag();
}
