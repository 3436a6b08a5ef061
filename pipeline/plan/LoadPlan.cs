using Dapper;
using PerfEtl.Pipeline.Basics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Plan;

/// <summary>What a load would change, form by form and cell by cell.</summary>
/// <remarks>
/// The real load, on a copy of what is published, in a folder of its own that is deleted afterwards: what it says is
/// what the load will do, and the data folder is not touched.
/// </remarks>
internal sealed record LoadPlan
{
    /// <summary>Forms that would enter, change or go, in the order of year, department and project.</summary>
    public required IReadOnlyList<PlannedForm> Forms { get; init; }

    /// <summary>What would change in the forms that are revised.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>Forms and files that would be set aside.</summary>
    public required IReadOnlyList<QuarantinedForm> Refused { get; init; }

    /// <summary>Forms that say what they said before.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Files looked at.</summary>
    public required long Documents { get; init; }

    /// <summary>By how much the sums of each fiscal year would change; only years with a form above.</summary>
    public IReadOnlyList<PlannedYear> Years =>
    [
        .. Forms.GroupBy(form => form.FiscalYear).OrderBy(year => year.Key).Select(year => new PlannedYear(
            year.Key, year.Sum(form => form.TotalDeltaCny), year.Sum(form => form.AnnualDeltaCny))),
    ];

    /// <summary>Makes the plan.</summary>
    /// <param name="data">The data folder; only read.</param>
    /// <param name="settings">As for a load.</param>
    /// <param name="paths">Files and folders; the configured sources if empty.</param>
    /// <param name="progress">How far it has come.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<LoadPlan> MakeAsync(
        DataFolder data, Settings settings, IReadOnlyList<string> paths, IProgress<LoadStep> progress,
        CancellationToken cancel)
    {
        var rehearsal = new DataFolder(Directory.CreateTempSubdirectory("perfetl-plan-").FullName);
        try
        {
            if (Publisher.CurrentIn(data) is { } snapshot)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(rehearsal.WorkingFile)!);
                File.Copy(snapshot, rehearsal.WorkingFile);
            }

            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            return Read(await new NightlyLoad(rehearsal, settings, vocabulary, progress).RunAsync(paths, cancel));
        }
        finally
        {
            Directory.Delete(rehearsal.Root, recursive: true);
        }
    }

    private static LoadPlan Read(LoadReport report)
    {
        using var connection = WarehouseFile.OpenSnapshot(report.Snapshot);
        return new LoadPlan
        {
            Forms = [.. connection.Query<PlannedForm>(SqlFile.Read("queries/planned_forms.sql"))],
            Changes = [.. connection.Query<PlannedChange>(
                SqlFile.Read("queries/planned_changes.sql"), new { load = report.LoadId })],
            Refused = report.Quarantine,
            Unchanged = report.Unchanged,
            Documents = report.Documents,
        };
    }
}
