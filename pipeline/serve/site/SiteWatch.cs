using Microsoft.Extensions.Hosting;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>
/// Looks at the start and every second whether something was published, so that it is ready before somebody asks.
/// </summary>
internal sealed class SiteWatch(SiteData site, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Glance, clock);
            do await site.RenewAsync();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host ends.
        }
    }
}
