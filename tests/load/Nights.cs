using PerfEtl.Pipeline;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Load;

/// <summary>The nights of one data folder, in this process; for tests that need many.</summary>
/// <remarks>
/// A new folder begins with a warehouse that holds no load: to make its tables costs as much as the load itself. The
/// first load into nothing at all is what <see cref="SeedRun"/> and every test of a command do.
/// </remarks>
/// <param name="root">The data folder.</param>
internal sealed class Nights(string root)
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Load(Repository.Lookups);
    private static readonly Lazy<byte[]> EmptyWarehouse = new(MakeEmptyWarehouse);

    /// <summary>The data folder.</summary>
    public DataFolder Data { get; } = new(root);

    /// <summary>As from an empty settings file.</summary>
    public Settings Settings { get; init; } = new();

    /// <summary>The snapshot in force.</summary>
    public string Snapshot => Publisher.CurrentIn(Data)!;

    private NightlyLoad Night
    {
        get
        {
            lock (EmptyWarehouse)
            {
                if (!Directory.Exists(root)) Begin();
            }

            return new NightlyLoad(Data, Settings, Vocabulary, new Silent());
        }
    }

    /// <summary>One load of files and folders.</summary>
    public LoadReport Load(params string[] paths) => Night.RunAsync(paths, default).GetAwaiter().GetResult();

    /// <summary>Takes a load back.</summary>
    public LoadReport Undo(string loadId) => Night.UndoAsync(loadId, default).GetAwaiter().GetResult();

    /// <summary>Gives up what waits in quarantine under this name or hash.</summary>
    public LoadReport Drop(string wanted, int? formNo = null) => Night.DropAsync(
        waiting => WaitingChoice.Of(waiting, wanted, formNo), "不是申报表", default).GetAwaiter().GetResult();

    /// <summary>Adds to what waits under this name what its print leaves open.</summary>
    public LoadReport Complete(string wanted, OutsideFacts facts, int? formNo = null) => Night.CompleteAsync(
        waiting => WaitingChoice.Of(waiting, wanted, formNo), facts, "电话核实", default).GetAwaiter().GetResult();

    /// <summary>Declares the declaration of a project withdrawn.</summary>
    public LoadReport Withdraw(string project) => Withdraw(new WithdrawalChoice(null, project, null, null));

    /// <summary>Declares declarations withdrawn.</summary>
    public LoadReport Withdraw(WithdrawalChoice choice) =>
        Night.WithdrawAsync(choice.Of, "部门撤回", default).GetAwaiter().GetResult();

    /// <summary>Reads what waits in quarantine again.</summary>
    public LoadReport Replay() => Night.ReplayAsync(default).GetAwaiter().GetResult();

    /// <summary>Builds the warehouse again from the archive.</summary>
    public RebuildReport Rebuild() => Night.RebuildAsync(default).GetAwaiter().GetResult();

    private void Begin()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Data.WorkingFile)!);
        File.WriteAllBytes(Data.WorkingFile, EmptyWarehouse.Value);
    }

    private static byte[] MakeEmptyWarehouse()
    {
        using var folder = new TemporaryFolder();
        using (var connection = WarehouseFile.OpenWorking(folder["empty.duckdb"], folder.Path))
        {
            WarehouseSchema.Ensure(connection);
            connection.Execute("checkpoint");
        }

        return File.ReadAllBytes(folder["empty.duckdb"]);
    }

    private sealed class Silent : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
        }
    }
}
