using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Serve.Quarantine;

/// <summary>Does with the quarantine what a person orders on the page, each as a load of its own.</summary>
internal sealed class QuarantineDesk(DataFolder data, Settings settings, SiteData site)
{
    private static readonly Progress<LoadProgress> Unwatched = new();

    /// <summary>Reads everything that waits again.</summary>
    /// <param name="by">Who orders it.</param>
    /// <param name="cancel">Stops it; nothing is changed.</param>
    public Task<LoadReport> ReadAgainAsync(string by, CancellationToken cancel) =>
        RunAsync("replay", by, load => load.ReplayAsync(cancel));

    /// <summary>Gives a document, or one form of it, up.</summary>
    /// <param name="document">Its name or hash.</param>
    /// <param name="formNo">The form; null for the whole document.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="by">Who orders it.</param>
    /// <param name="cancel">Stops it; nothing is changed.</param>
    /// <exception cref="WaitingChoiceException">It waits no longer.</exception>
    public Task<LoadReport> DropAsync(
        string document, int? formNo, string reason, string by, CancellationToken cancel) =>
        RunAsync("drop", by, load =>
            load.DropAsync(waiting => WaitingChoice.Of(waiting, document, formNo), reason, cancel));

    /// <summary>Adds what the print of a document, or of one form of it, leaves open, and reads it again.</summary>
    /// <param name="document">Its name or hash.</param>
    /// <param name="formNo">The form; null for all of the document.</param>
    /// <param name="facts">What is added.</param>
    /// <param name="reason">On what grounds, in the person's words.</param>
    /// <param name="by">Who orders it.</param>
    /// <param name="cancel">Stops it; nothing is changed.</param>
    /// <exception cref="WaitingChoiceException">It waits no longer, or its bytes could not be had.</exception>
    public Task<LoadReport> CompleteAsync(
        string document, int? formNo, OutsideFacts facts, string reason, string by, CancellationToken cancel) =>
        RunAsync("complete", by, load => load.CompleteAsync(
            waiting => CompletionWords.WithBytes(WaitingChoice.Of(waiting, document, formNo)), facts, reason, cancel));

    /// <summary>Takes back what somebody gave up or added: it waits again.</summary>
    /// <param name="loadId">The load that did it.</param>
    /// <param name="by">Who orders it.</param>
    /// <param name="cancel">Stops it; nothing is changed.</param>
    /// <exception cref="UnknownLoadException">There is no such load.</exception>
    public Task<LoadReport> TakeBackAsync(string loadId, string by, CancellationToken cancel) =>
        RunAsync("undo", by, load => load.UndoAsync(loadId, cancel));

    private async Task<LoadReport> RunAsync(string command, string by, Func<NightlyLoad, Task<LoadReport>> work)
    {
        var report = await RunByHand.AroundAsync(data, settings, command, Unwatched, progress => Task.Run(() => work(
            new NightlyLoad(data, settings, Vocabulary.Load(LookupsFolder.Path), progress) { By = by })));

        // Whoever gave the order is to see on the next page what came of it.
        await site.RenewAsync();
        return report;
    }
}
