using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Progress;
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
    public required IReadOnlyList<WaitingForm> Refused { get; init; }

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
        DataFolder data, Settings settings, IReadOnlyList<string> paths, IProgress<LoadProgress> progress,
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

/// <summary>A form that a load would bring in, change or close.</summary>
internal sealed record PlannedForm
{
    /// <summary><c>new</c>, <c>revised</c>, <c>returned</c> or <c>withdrawn</c>.</summary>
    public required string Change { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The department as printed.</summary>
    public required string DepartmentName { get; init; }

    /// <summary>The project as printed.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The file it comes from.</summary>
    public required string DocumentName { get; init; }

    /// <summary>项目资金总额 in force now, in yuan; null if blank or not in force.</summary>
    public decimal? TotalBeforeCny { get; init; }

    /// <summary>项目资金总额 after the load, in yuan; null if blank or no longer in force.</summary>
    public decimal? TotalAfterCny { get; init; }

    /// <summary>年度资金申请总额 in force now, in yuan.</summary>
    public decimal? AnnualBeforeCny { get; init; }

    /// <summary>年度资金申请总额 after the load, in yuan.</summary>
    public decimal? AnnualAfterCny { get; init; }

    /// <summary>The difference of the totals; a blank counts as nothing.</summary>
    public decimal TotalDeltaCny => (TotalAfterCny ?? 0) - (TotalBeforeCny ?? 0);

    /// <summary>The difference of the annual amounts; a blank counts as nothing.</summary>
    public decimal AnnualDeltaCny => (AnnualAfterCny ?? 0) - (AnnualBeforeCny ?? 0);
}

/// <summary>By how much a load would change what one fiscal year asks for; years are never added up.</summary>
/// <param name="FiscalYear">The fiscal year: 2022.</param>
/// <param name="TotalDeltaCny">Of the sum of 项目资金总额, in yuan.</param>
/// <param name="AnnualDeltaCny">Of the sum of 年度资金申请总额, in yuan.</param>
internal sealed record PlannedYear(int FiscalYear, decimal TotalDeltaCny, decimal AnnualDeltaCny);

/// <summary>One cell of a revised form that would change.</summary>
internal sealed record PlannedChange
{
    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The department as printed.</summary>
    public required string DepartmentName { get; init; }

    /// <summary>The project as printed.</summary>
    public required string ProjectName { get; init; }

    /// <summary>What kind of change: <c>money_changed</c>, <c>target_lowered</c>, <c>indicator_renamed</c> …</summary>
    public required string ChangeKind { get; init; }

    /// <summary>The field or funding line.</summary>
    public required string Field { get; init; }

    /// <summary>The row of the indicator table; null elsewhere.</summary>
    public int? RowNo { get; init; }

    /// <summary>What stands there now; null if blank.</summary>
    public string? PrintedBefore { get; init; }

    /// <summary>What would stand there; null if blank.</summary>
    public string? PrintedAfter { get; init; }

    /// <summary>The money moved, in yuan; null where no money changed.</summary>
    public decimal? DeltaCny { get; init; }

    /// <summary>One sentence in Chinese.</summary>
    public required string Message { get; init; }
}
