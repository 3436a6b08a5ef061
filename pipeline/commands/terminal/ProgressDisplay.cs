using PerfEtl.Pipeline.Progress;
using Spectre.Console;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>Shows how far a load has come: a bar on a terminal, else a line per stage, nothing beside JSON.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs the work and shows its steps.</summary>
    public static async Task<T> ShowAsync<T>(bool isQuiet, Func<IProgress<LoadProgress>, Task<T>> work)
    {
        if (isQuiet) return await work(new Steps(_ => { }));
        if (Console.IsOutputRedirected) return await work(Lines());
        return await AnsiConsole.Progress().AutoClear(true).HideCompleted(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context => await work(Bar(context)));
    }

    private static Steps Bar(ProgressContext context)
    {
        ProgressTask? task = null;
        return new Steps(step =>
        {
            if (task?.Description != step.Stage)
            {
                if (task is not null) task.Value = task.MaxValue;
                task = context.AddTask(step.Stage, maxValue: Math.Max(1, step.Total));
            }

            task.Value = step.Done;
        });
    }

    private static Steps Lines()
    {
        var stage = "";
        return new Steps(step =>
        {
            if (step.Stage == stage) return;
            stage = step.Stage;
            Console.WriteLine(step.Total > 1 ? $"{stage}（共 {step.Total}）…" : $"{stage}…");
        });
    }

    /// <summary>Reports at once and in order; <see cref="Progress{T}"/> posts to the thread pool instead.</summary>
    private sealed class Steps(Action<LoadProgress> show) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => show(value);
    }
}
