using System.Net;
using Hangfire.Dashboard;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Serve.Monthly;

namespace PerfEtl.Pipeline.Serve;

/// <summary>One run, or one due time let pass, as a row of the page.</summary>
/// <param name="record">The run.</param>
/// <param name="title">What people call its job.</param>
/// <param name="now">UTC.</param>
/// <param name="formToken">The field that orders send along.</param>
internal sealed class LedgerRow(RunRecord record, string title, DateTime now, string formToken)
{
    /// <summary>The row, with links to Hangfire's call, the load and the newest report.</summary>
    /// <param name="url">Knows where Hangfire shows a call; null where it has forgotten it.</param>
    /// <param name="pathBase">What stands before our own paths.</param>
    /// <param name="isOperator">Whether there is a button to try again.</param>
    /// <param name="report">The newest report; null for none.</param>
    public string Html(UrlHelper? url, string pathBase, bool isOperator, string? report) => $"""
        <tr><td>{RunTexts.Moment(record)}</td><td>{Text(title)}</td><td>{Why()}</td>
        <td>{Badge(record.Outcome)}{(record.Count > 1 ? $" {record.Count} 次" : "")}</td><td class="n">{Took()}</td>
        <td class="n">{Sum(source => source.Read)}</td><td class="n">{Sum(source => source.Loaded)}</td>
        <td class="n">{Sum(source => source.Unchanged)}</td><td class="n">{Sum(source => source.Refused)}</td>
        <td class="note">{Notes()}</td><td>{Links(url, pathBase, report)}{(isOperator && IsToRetry
            ? Order(pathBase, formToken, "retry", record.Run, "重试") : "")}</td></tr>
        """;

    /// <summary>What became of it, with a colour.</summary>
    public static string Badge(RunOutcome outcome) =>
        $"""<span class="outcome {outcome.ToString().ToLowerInvariant()}">{Text(RunTexts.Outcome(outcome))}</span>""";

    /// <summary>A button that gives an order.</summary>
    public static string Order(
        string pathBase, string formToken, string order, string target, string title) => $"""
        <form method="post" action="{pathBase}{JobsPages.Ledger}/{order}">{formToken}<input type="hidden" name="target"
        value="{Text(target)}"><button>{title}</button></form>
        """;

    private bool IsToRetry => record.Due is not null
        && record.Outcome is RunOutcome.Failed or RunOutcome.Refused or RunOutcome.Stopped or RunOutcome.Interrupted;

    private string Notes()
    {
        var notes = new List<string>();
        if (record.Reason is { } reason) notes.Add(Text(reason));
        notes.AddRange(RunTexts.BySource(record).Select(Text));
        notes.AddRange(record.Notices.Where(notice => !notice.IsDelivered)
            .Select(notice => Text(RunTexts.Undelivered(notice))));
        return string.Join("<br>", notes);
    }

    private string Links(UrlHelper? url, string pathBase, string? report)
    {
        var links = new List<string>();
        if (record.Call is { } call && url is not null) links.Add($"""<a href="{Text(url.JobDetails(call))}">调用</a>""");
        if (record.LoadId is { } load) links.Add($"""<span title="加载编号">{Text(load)}</span>""");
        if (record.LoadId is not null && report is not null)
            links.Add($"""<a href="{pathBase}{ReportRoutes.Place}/{Uri.EscapeDataString(report)}">月报</a>""");
        return string.Join(" ", links);
    }

    private string Why() => Text(RunTexts.Why(record.Why, record.Attempt));

    private string Took() => RunTexts.Took(record, now);

    private string Sum(Func<SourceTally, long> count) => RunTexts.Sum(record, count);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
