using System.Diagnostics;
using System.Globalization;
using System.Text;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Extract.Workers;

namespace PerfEtl.Tests.Faults;

/// <summary>Loads whose reader processes are killed in the middle of documents, over and over.</summary>
/// <remarks>
/// Killed is only a process that was given a second document: a new one first reads the document that the last one died
/// of, and a document that dies twice is set aside, as it should be.
/// </remarks>
internal sealed class ReaderKillRun : IDisposable
{
    private const int Copies = 8;

    // More than it writes to say that it is ready, less than the shortest reading.
    private const long Greeting = 200;

    private static readonly string[] Documents =
        ["calc-all-20.pdf", "chromium-all-20.pdf", "writer-all-flowing-20.pdf", "weasyprint-all-flowing-20.pdf"];

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<int, long> firstRead = [];
    private readonly Random dice;
    private readonly Outcome undisturbed;
    private readonly string state;

    public ReaderKillRun(int seed)
    {
        dice = new Random(seed);
        Directory.CreateDirectory(folder["inbox"]);
        foreach (var name in Documents) Copy(name);
        undisturbed = Perfetl.Run(folder["undisturbed"], "load", folder["inbox"]);
        state = State(folder["undisturbed"]);
    }

    /// <summary>How many processes were killed.</summary>
    public int Kills { get; private set; }

    /// <summary>How many loads that took.</summary>
    public int Loads { get; private set; }

    /// <summary>What went wrong, a line each.</summary>
    public List<string> Faults { get; } = [];

    public void Dispose() => folder.Dispose();

    /// <summary>Loads until so many processes were killed.</summary>
    public void Run(int kills)
    {
        while (Kills < kills)
        {
            var before = Kills;
            Load();
            Loads++;
            if (Kills == before) Faults.Add($"load {Loads}: nobody was killed");
        }
    }

    private void Load()
    {
        firstRead.Clear();
        var data = folder[$"{Loads}"];
        using var load = Perfetl.Start(data, Environment.CurrentDirectory, "", ["load", folder["inbox"]]);
        var (output, errors) = (load.StandardOutput.ReadToEndAsync(), load.StandardError.ReadToEndAsync());
        while (!load.WaitForExit(dice.Next(60))) KillOne(load.Id);
        var outcome = Perfetl.Outcome(load.ExitCode, output.Result, errors.Result);
        if (outcome.ExitCode != undisturbed.ExitCode) Faults.Add($"load {Loads}: {outcome}");
        else if (State(data) is var now && now != state) Faults.Add($"load {Loads}:\n{state}\nis\n{now}\n{outcome}");
        Directory.Delete(data, recursive: true);
    }

    private void KillOne(int parent)
    {
        var busy = WorkerProcesses.Of(parent).Where(HasASecondDocument).Where(WorkerProcesses.IsBusy).ToList();
        if (busy.Count == 0) return;
        try
        {
            using var worker = Process.GetProcessById(busy[dice.Next(busy.Count)]);
            worker.Kill();
            Kills++;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // The load ended meanwhile, and its processes with it.
        }
    }

    // What it had read when its first answer began to come; it is given more only after the whole of it.
    private bool HasASecondDocument(int worker)
    {
        if (WorkerProcesses.BytesWritten(worker) <= Greeting) return false;
        var read = WorkerProcesses.BytesRead(worker);
        return !firstRead.TryAdd(worker, read) && read > firstRead[worker];
    }

    private static string State(string data) => PublishedState.Of(data) + string.Concat(Perfetl.Query(
        data, "select columns(name -> name like '%_count') from mart_load_history"));

    // The same document in other bytes, so that each is read: a comment after its end.
    private void Copy(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SampleTruth.Folder, name));
        for (var copy = 0; copy < Copies; copy++)
        {
            var comment = string.Create(CultureInfo.InvariantCulture, $"%{copy}\n");
            File.WriteAllBytes(
                Path.Combine(folder["inbox"], $"{copy}-{name}"), [.. bytes, .. Encoding.ASCII.GetBytes(comment)]);
        }
    }
}
