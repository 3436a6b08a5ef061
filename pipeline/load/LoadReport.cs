using Dapper;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>What a load left behind.</summary>
/// <remarks>Read back from the published snapshot, not taken from what was meant to be written.</remarks>
internal sealed record LoadReport
{
    /// <summary>The load package's id.</summary>
    public required string LoadId { get; init; }

    /// <summary>Files looked at in this load.</summary>
    public required long Documents { get; init; }

    /// <summary>Forms filed for the first time.</summary>
    public required long New { get; init; }

    /// <summary>Forms that replaced an older version.</summary>
    public required long Revised { get; init; }

    /// <summary>Forms that say what they said before.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Forms that are in force again after they had been withdrawn or taken back.</summary>
    public required long Returned { get; init; }

    /// <summary>Forms no longer in force: their submission was withdrawn, or their load taken back.</summary>
    public required long Withdrawn { get; init; }

    /// <summary>Earlier versions that are in force again because a load was taken back.</summary>
    public required long Restored { get; init; }

    /// <summary>Files that are not read because their load was taken back.</summary>
    public required long TakenBack { get; init; }

    /// <summary>Forms and files that this load set aside, also those it had set aside before.</summary>
    public required long Refused { get; init; }

    /// <summary>Forms and files that wait in quarantine, whichever load set them aside.</summary>
    public required long Quarantined { get; init; }

    /// <summary>Forms and files that left the quarantine: read, replaced, given up or withdrawn.</summary>
    public required long Released { get; init; }

    /// <summary>Forms and files that wait again because this load took back what had released them.</summary>
    public required long Requarantined { get; init; }

    /// <summary>Declarations in force.</summary>
    public required long Declarations { get; init; }

    /// <summary>
    /// Declarations in force with something a person should look at, as <c>mart_declaration</c> tells.
    /// </summary>
    public required long DoubtfulForms { get; init; }

    /// <summary>Their indicators.</summary>
    public required long Indicators { get; init; }

    /// <summary>Their departments.</summary>
    public required long Departments { get; init; }

    /// <summary>Findings that are errors.</summary>
    public required long Errors { get; init; }

    /// <summary>Findings that are warnings.</summary>
    public required long Warnings { get; init; }

    /// <summary>Findings that are worth knowing.</summary>
    public required long Infos { get; init; }

    /// <summary>Spellings that were changed.</summary>
    public required long Repairs { get; init; }

    /// <summary>Forms that were left out because a later one of the same project and year came with them.</summary>
    public IReadOnlyList<SupersededForm> Superseded { get; init; } = [];

    /// <summary>The snapshot readers see from now on.</summary>
    public string Snapshot { get; init; } = "";

    /// <summary>What waits in quarantine, and why.</summary>
    public IReadOnlyList<WaitingForm> Quarantine { get; init; } = [];

    /// <summary>What the declarations in force ask for, a fiscal year each, oldest first.</summary>
    public IReadOnlyList<FundingOfYear> Years { get; init; } = [];

    /// <summary>Pictures drawn after the publish.</summary>
    public IReadOnlyList<string> Charts { get; init; } = [];

    /// <summary>Files that are still being written and are left for the next night.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>What each source gave.</summary>
    public IReadOnlyList<SourceTally> Sources { get; init; } = [];

    /// <summary>The load this one took back; null unless it is an undo.</summary>
    public string? UndoneLoadId { get; init; }

    /// <summary>The monthly report written after the publish; null if none was.</summary>
    public string? MonthlyReport { get; init; }

    /// <summary>How the working file was built again before this load; null if it was well.</summary>
    public RebuildReport? Rebuilt { get; init; }

    /// <summary>Loads that an earlier run left unfinished and this one aborted.</summary>
    public IReadOnlyList<string> AbortedLoads { get; init; } = [];

    /// <summary>Loads that an earlier run committed without publishing them; this one published them too.</summary>
    public IReadOnlyList<ContinuedLoad> ContinuedLoads { get; init; } = [];

    /// <summary>Reads the report of a published snapshot's last load.</summary>
    public static LoadReport Read(string snapshot)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        return Read(connection, continued: []) with { Snapshot = snapshot };
    }

    /// <summary>Reads the report of a file's last load.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="continued">Ids of loads that are published with it for the first time.</param>
    public static LoadReport Read(WarehouseConnection connection, IReadOnlyList<string> continued) =>
        connection.QuerySingle<LoadReport>(SqlFile.Read("queries/load_summary.sql")) with
        {
            ContinuedLoads = continued.Count == 0 ? [] : [.. connection.Query<ContinuedLoad>(
                SqlFile.Read("queries/continued_loads.sql"), new { ids = string.Join(' ', continued) })],
            Years = [.. connection.Query<FundingOfYear>(SqlFile.Read("queries/funding_by_year.sql"))],
            Sources = [.. connection.Query<SourceTally>(SqlFile.Read("queries/source_tallies.sql"))],
            Superseded = [.. connection.Query<SupersededForm>(SqlFile.Read("queries/superseded_forms.sql"))],
            Quarantine = [.. connection.Query<WaitingForm>(SqlFile.Read("queries/quarantined_forms.sql"))],
        };
}

/// <summary>A load that an earlier run committed without publishing it; this run's snapshot holds it too.</summary>
internal sealed record ContinuedLoad
{
    /// <summary>For example <c>20221231T101400123Z</c>.</summary>
    public required string LoadId { get; init; }

    /// <summary>Forms it took in for the first time.</summary>
    public required long New { get; init; }

    /// <summary>Forms of it that replaced an older version.</summary>
    public required long Revised { get; init; }
}

/// <summary>A form that was left out because a later one of the same project and year came with it.</summary>
internal sealed record SupersededForm
{
    /// <summary>The file it stands in.</summary>
    public required string DocumentName { get; init; }

    /// <summary>The project as printed.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The file of the later one.</summary>
    public required string LaterDocumentName { get; init; }
}

/// <summary>What the declarations in force of one fiscal year ask for.</summary>
/// <remarks>
/// Years are never added up: a project that runs on declares its total again every year. Nor are project amounts added
/// to annual ones, which are a part of them. Amounts are in yuan, null if no form of the year fills the cell.
/// </remarks>
internal sealed record FundingOfYear
{
    /// <summary>The fiscal year: 2022.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Its declarations in force.</summary>
    public required long Declarations { get; init; }

    /// <summary>Sum of 项目资金总额.</summary>
    public required decimal? TotalCny { get; init; }

    /// <summary>Sum of 年度资金申请总额.</summary>
    public required decimal? AnnualRequestCny { get; init; }

    /// <summary>Sum of 财政资金.</summary>
    public required decimal? FiscalCny { get; init; }
}
