using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PerfEtl.Tests.Load;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Faults;

/// <summary>Readers that ask without a pause while load after load is published.</summary>
internal sealed class ReaderRun(string root, int readers)
{
    private const int QueriesBeforeLookingAgain = 10;

    // Every amount and every target of a load carries the load's number, so a mix of two snapshots shows.
    private const string Question = """
        select
            (select max(load_id) from mart_load_history) as load_id,
            (select sum(total_cny) from mart_funding) as total_cny,
            (select string_agg(distinct target_printed) from mart_indicator where row_no = 1) as targets,
            (select count(*) from mart_indicator) as indicators
        """;

    private readonly Nights nights = new(Path.Combine(root, "data"));
    private readonly ConcurrentDictionary<string, string> truth = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> failures = new();

    /// <summary>How many queries were answered.</summary>
    public int Queries => answers.Values.Sum();

    /// <summary>How many snapshots were read.</summary>
    public int Snapshots => answers.Keys.Select(answer => answer.Split('|')[0]).Distinct().Count();

    /// <summary>Queries that failed, with their reason.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    /// <summary>Answers that no snapshot gives.</summary>
    public IEnumerable<string> Wrong => answers.Keys.Where(answer =>
        answer.Split('|', 2) is not [var load, var rest] || !truth.TryGetValue(load, out var told) || told != rest);

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
            new SmallForm($"图书采购{project}期") { Total = 1000 + number, Batches = $"{number}批次" });
        File.WriteAllText(file, SmallForm.File(forms));
        var load = nights.Load(file);
        truth[load.LoadId] = string.Create(
            CultureInfo.InvariantCulture, $"{4 * (1000 + number)}.00|{number}批次|{4 * 5}");
    }

    private void Ask(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var connection = WarehouseFile.OpenSnapshot(PublishedState.Snapshot(nights.Data.Root));
                using var command = connection.CreateCommand();
                command.CommandText = Question;
                for (var query = 0; query < QueriesBeforeLookingAgain && !stop.IsCancellationRequested; query++)
                {
                    using var reader = command.ExecuteReader();
                    reader.Read(CancellationToken.None);
                    var cells = Enumerable.Range(0, reader.FieldCount).Select(column =>
                        Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture));
                    answers.AddOrUpdate(string.Join('|', cells), 1, (_, count) => count + 1);
                }
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure.Message);
            }
        }
    }
}
