using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Counts what became of many forms: by format, by kind of error and reason of refusal, by feature.</summary>
internal sealed partial class Tally
{
    private const int FewestForms = 20;
    private const int Shown = 15;
    private readonly List<(string Format, FormVerdict Verdict)> all = [];

    /// <summary>Forms so far.</summary>
    public int Forms => all.Count;

    /// <summary>Forms read wrong without an error or a warning at the place.</summary>
    public int Silent => Count("silent");

    /// <summary>Forms with a wrong amount.</summary>
    public int MoneyWrong => all.Count(form => form.Verdict.IsMoneyWrong);

    /// <summary>Silent errors among all forms.</summary>
    public double SilentShare => (double)Silent / Math.Max(1, Forms);

    /// <summary>Counts one form.</summary>
    public void Add(string format, FormVerdict verdict) => all.Add((format, verdict));

    /// <summary>The counts as a table and lists.</summary>
    public string Report()
    {
        var text = new StringBuilder("format   forms   exact refused needless   said silent  money\n");
        foreach (var format in all.Select(form => form.Format).Distinct().Order(StringComparer.Ordinal).Append(""))
            text.Append(Row(format)).Append('\n');
        Ranked(text, "read wrong by kind (silent)", all.SelectMany(form => form.Verdict.Differences
            .Select(difference => difference.Kind + (difference.IsSaid ? "" : " (silent)")).Distinct()));
        Ranked(text, "refused though a person can read it", all.Where(form => form.Verdict.IsNeedless)
            .Select(form => Kind(form.Verdict.Reason)));
        Features(text, "read wrong, by feature", verdict => verdict.Differences.Count > 0);
        Features(text, "refused needlessly, by feature", verdict => verdict.IsNeedless);
        return text.ToString();
    }

    /// <summary>A reason without its numbers and quotations, so that equal ones count together.</summary>
    public static string Kind(string reason) => Numbers().Replace(Quotes().Replace(reason, "“…”"), "n");

    private int Count(string mark) => all.Count(form => form.Verdict.Mark == mark);

    private string Row(string format)
    {
        var isAll = format.Length == 0;
        var forms = all.Where(form => isAll || form.Format == format).Select(form => form.Verdict).ToList();
        int Marked(string mark) => forms.Count(verdict => verdict.Mark == mark);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(isAll ? "all" : format),-6} {forms.Count,7} {Marked("exact"),7} {Marked("refused"),7} "
            + $"{forms.Count(verdict => verdict.IsNeedless),8} {Marked("said"),6} {Marked("silent"),6} "
            + $"{forms.Count(verdict => verdict.IsMoneyWrong),6}");
    }

    private static void Ranked(StringBuilder text, string title, IEnumerable<string> kinds)
    {
        text.Append(title).Append('\n');
        foreach (var kind in kinds.CountBy(kind => kind).OrderByDescending(kind => kind.Value).Take(Shown))
            text.Append(CultureInfo.InvariantCulture, $"  {kind.Value,6}  {kind.Key}\n");
    }

    private void Features(StringBuilder text, string title, Func<FormVerdict, bool> isBad)
    {
        var forms = all.Select(form => form.Verdict).Where(form => form.Truth is { Refuse: null }).ToList();
        var usual = (double)forms.Count(isBad) / Math.Max(1, forms.Count);
        if (usual == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"{title} (usual {usual:P1})\n");
        var rates = forms
            .SelectMany(verdict => verdict.Truth!.Features.Select(feature => (Feature: feature, Bad: isBad(verdict))))
            .GroupBy(one => one.Feature)
            .Select(group => (Feature: group.Key, Forms: group.Count(), Bad: group.Count(one => one.Bad)))
            .Where(rate => rate.Forms >= FewestForms)
            .OrderByDescending(rate => (rate.Bad - usual * rate.Forms) / Math.Sqrt(rate.Forms * usual));
        foreach (var (feature, count, bad) in rates.Take(Shown))
        {
            var share = (double)bad / count;
            text.Append(CultureInfo.InvariantCulture, $"  {bad,6} of {count,6} ({share,6:P1})  {feature}\n");
        }
    }

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"[\d.,]+")]
    private static partial Regex Numbers();
}
