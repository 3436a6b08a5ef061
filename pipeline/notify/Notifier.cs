using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Notify;

/// <summary>Tells people about runs that need them: one notice a run, the same one not again and again.</summary>
internal sealed class Notifier
{
    private static readonly TimeSpan OldestNews = TimeSpan.FromDays(7);

    private readonly NotifyOptions options;
    private readonly RunLedger ledger;
    private readonly IReadOnlyList<INoticeChannel> channels;

    /// <exception cref="SettingsException">A setting does not fit.</exception>
    public Notifier(NotifyOptions options, RunLedger ledger)
    {
        (this.options, this.ledger) = (options, ledger);
        channels = [.. Channels(options)];
    }

    /// <summary>Makes sure that every channel can be reached; nothing is sent.</summary>
    /// <returns>The channels: <c>smtp</c>, <c>webhook</c>.</returns>
    /// <exception cref="NoticeException">One cannot be reached; the message says which, and why.</exception>
    public async Task<IReadOnlyList<string>> ProbeAsync()
    {
        foreach (var channel in channels)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds));
            try
            {
                await channel.ProbeAsync(limit.Token);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                var why = failure is OperationCanceledException
                    ? $"{options.TimeoutSeconds} 秒内没有连上" : Secrets.Hide(failure.Message.Split('\n')[0].Trim());
                throw new NoticeException($"{channel.Name} 连不上：{why}。请检查 Notify 的地址、端口和口令。", failure);
            }
        }

        return [.. channels.Select(channel => channel.Name)];
    }

    /// <summary>Tells of a run if it needs to be told; one that cannot be delivered is only written down.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="setAside">Why forms and files were set aside, a sentence each.</param>
    public async Task TellAsync(string run, IReadOnlyList<string> setAside)
    {
        if (channels.Count == 0) return;
        var records = ledger.Records();
        var record = records.First(known => known.Run == run);
        if (NoticeWriter.KindOf(record) is not { } kind || !IsWanted(kind, record)) return;
        var alike = records.Where(known => IsAlike(known, record, kind)).ToList();
        var told = alike.FindLastIndex(known => known.Notices.Any(notice => notice.IsDelivered));
        var isRecent = told >= 0 && ledger.Now - alike[told].RecordedAt < TimeSpan.FromHours(options.RepeatHours);
        if (isRecent) return;
        var heldBack = alike.Skip(told + 1).Where(known => known != record).ToList();
        var notice = NoticeWriter.Write(record, kind, setAside, heldBack);
        foreach (var channel in channels) ledger.Append(await SendAsync(channel, notice));
    }

    /// <summary>Tells of the last run whose process died, which could not tell itself.</summary>
    /// <param name="jobs">The jobs that are scheduled.</param>
    public async Task TellOfInterruptedAsync(IReadOnlyList<string> jobs)
    {
        if (channels.Count == 0) return;
        var last = ledger.Records()
            .LastOrDefault(run => run.Outcome == RunOutcome.Interrupted && jobs.Contains(run.Job));
        if (last is { Notices.Count: 0 } && ledger.Now - last.RecordedAt < OldestNews) await TellAsync(last.Run, []);
    }

    private bool IsWanted(NoticeKind kind, RunRecord run) =>
        (options.ByHand || run.Why != RunReason.Manual) && kind switch
        {
            NoticeKind.Failure => options.Failure,
            NoticeKind.Quarantine => options.Quarantine,
            NoticeKind.Nothing => options.Nothing,
            _ => false,
        };

    private static bool IsAlike(RunRecord known, RunRecord run, NoticeKind kind) =>
        NoticeWriter.KindOf(known) == kind
        && NoticeWriter.SubjectOf(known, kind) == NoticeWriter.SubjectOf(run, kind);

    private static IEnumerable<INoticeChannel> Channels(NotifyOptions options)
    {
        if (options.Smtp.Host.Length > 0) yield return new SmtpChannel(options.Smtp);
        if (options.Webhook.Url.Length > 0) yield return new WebhookChannel(options.Webhook);
    }

    private async Task<LedgerLine> SendAsync(INoticeChannel channel, Notice notice)
    {
        var line = new LedgerLine
        {
            Event = LedgerEvent.Notice,
            At = ledger.Now,
            Run = notice.Run,
            Job = notice.Job,
            Channel = channel.Name,
            Subject = notice.Subject,
            IsDelivered = true,
        };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            await channel.SendAsync(notice, limit.Token);
            return line;
        }
        catch (OperationCanceledException)
        {
            return line with { IsDelivered = false, Reason = $"{options.TimeoutSeconds} 秒内没有送到" };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return line with { IsDelivered = false, Reason = Secrets.Hide(failure.Message.Split('\n')[0].Trim()) };
        }
    }
}
