using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using PerfEtl.Tests.Load;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Faults;

/// <summary>Readers that ask 100 times a second each while load after load is published.</summary>
internal sealed class ReaderRun(string root, int readers)
{
    private const int QueriesBeforeLookingAgain = 10;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    // Every load revises every form, and every amount carries the load's number, so a mix of two snapshots shows.
    private const string Question = """
        select max(load_id), min(load_id), sum(total_cny), max(annual_request_cny), count(*) from mart_funding
        """;

    // The same of the loads: a short question, as most are.
    private const string ShortQuestion = "select max(load_id), count(*), sum(revised_count) from mart_load_history";

    private readonly Nights nights = new(Path.Combine(root, "data"));
    private readonly ConcurrentBag<string> truth = [];
    private readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> failures = new();

    /// <summary>How many queries were answered.</summary>
    public int Queries => answers.Values.Sum();

    /// <summary>How many snapshots were read.</summary>
    public int Snapshots => answers.Keys.Select(answer => answer.Split('|')[0]).Distinct().Count();

    /// <summary>Queries that failed, with their reason.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    /// <summary>Answers that no snapshot gives.</summary>
    public IEnumerable<string> Wrong => answers.Keys.Except(truth);

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>Publishes so many times while the readers ask.</summary>
    public void Run(int publishes)
    {
        Publish(0);
        using var stop = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var asking = Enumerable.Range(0, readers).Select(_ => Task.Factory.StartNew(
            () => Ask(stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        for (var number = 1; number <= publishes; number++) Publish(number);
        stop.Cancel();
        Task.WaitAll(asking);
        Duration = watch.Elapsed;
    }

    private void Publish(int number)
    {
        var file = Path.Combine(root, "forms.txt");
        var forms = Enumerable.Range(1, 4).Select(project =>
            new SmallForm($"图书采购{project}期") { Total = 1000 + number });
        File.WriteAllText(file, SmallForm.File(forms));
        var load = nights.Load(file);
        truth.Add($"{load.LoadId}|{load.LoadId}|{4 * (1000 + number)}.00|{1000 + number}.00|4");
        truth.Add($"{load.LoadId}|{1 + number}|{4 * number}");
    }

    private static string Answer(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        reader.Read();
        return string.Join('|', Enumerable.Range(0, reader.FieldCount)
            .Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)));
    }

    private void Ask(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var connection = WarehouseFile.OpenSnapshot(PublishedState.Snapshot(nights.Data.Root));
                using var command = connection.CreateCommand();
                for (var query = 0; query < QueriesBeforeLookingAgain && !stop.IsCancellationRequested; query++)
                {
                    var watch = Stopwatch.StartNew();
                    command.CommandText = query == 0 ? Question : ShortQuestion;
                    answers.AddOrUpdate(Answer(command), 1, (_, count) => count + 1);
                    var rest = Pace - watch.Elapsed;
                    if (rest > TimeSpan.Zero) Thread.Sleep(rest);
                }
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure.Message);
            }
        }
    }
}
