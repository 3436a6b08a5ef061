using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Folders;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>Writes what was read into the staging tables, row by row, inside the load's transaction.</summary>
/// <remarks>Column order is the order of the tables in <c>warehouse/models/staging</c>.</remarks>
internal sealed class StagingWriter(WarehouseConnection connection) : IDisposable
{
    private readonly WarehouseAppender documents = Appender(connection, "stg_document");
    private readonly WarehouseAppender declarations = Appender(connection, "stg_declaration");
    private readonly WarehouseAppender funding = Appender(connection, "stg_funding");
    private readonly WarehouseAppender indicators = Appender(connection, "stg_indicator");
    private readonly WarehouseAppender findings = Appender(connection, "stg_finding");
    private readonly WarehouseAppender repairs = Appender(connection, "stg_repair");
    private readonly WarehouseAppender checks = Appender(connection, "stg_check_result");
    private readonly WarehouseAppender quarantine = Appender(connection, "stg_quarantine");
    private readonly WarehouseAppender submissions = Appender(connection, "stg_submission");
    private readonly WarehouseAppender marks = Appender(connection, "stg_source_mark");
    private readonly WarehouseAppender drops = Appender(connection, "stg_quarantine_drop");
    private readonly WarehouseAppender recalls = Appender(connection, "stg_recall");
    private readonly WarehouseAppender completions = Appender(connection, "stg_completion");
    private readonly WarehouseAppender actuals = Appender(connection, "stg_indicator_actual");
    private readonly WarehouseAppender tasks = Appender(connection, "stg_department_task");
    private long stagingNo;
    private long submissionNo;

    /// <summary>How many declarations were staged.</summary>
    public long Declarations => stagingNo;

    /// <summary>Stages one form: what it declares, with its findings, or why it cannot be read.</summary>
    /// <returns>Whether it could be read.</returns>
    public bool Stage(Document document, CheckedForm form)
    {
        switch (form.Form)
        {
            case NormalizedForm.Read(var declaration):
                Stage(document, declaration, form.Report!);
                return true;
            case NormalizedForm.Unreadable(var formNo, var refusals):
                Quarantine(document.Sha256, document.Name, formNo, refusals[0]);
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Stage(Document document, Declaration declaration, CheckReport report)
    {
        stagingNo++;
        StageHead(document, declaration);
        foreach (var line in declaration.Funding.Lines.Concat(declaration.Execution.Lines)) StageFunding(line);
        foreach (var indicator in declaration.Indicators) StageIndicator(indicator);
        foreach (var task in declaration.Tasks) StageTask(task);
        if (declaration.Kind.IsAssessment)
            foreach (var indicator in declaration.Indicators) StageActual(indicator);
        for (var index = 0; index < report.Findings.Count; index++)
            StageFinding(report.Findings[index], index + 1);
        for (var index = 0; index < declaration.Repairs.Count; index++)
            StageRepair(declaration.Repairs[index], index + 1);
        foreach (var count in report.Counts) StageCount(count);
    }

    /// <summary>Stages why a form, or with form number 0 a whole file, was set aside.</summary>
    public void Quarantine(string sha256, string name, int formNo, Refusal refusal)
    {
        var row = quarantine.BeginRow().Append(sha256).Append(name).Append(formNo)
            .Append(refusal.Field).Append(refusal.Printed).Append(refusal.Reason).Append(refusal.Message);
        AppendPlace(row, refusal.Place).Append(Spellings.Of(refusal.Verdict)).Append(Named(refusal.Place)).EndRow();
    }

    /// <summary>
    /// Stages what became of one file: <c>loaded</c>, <c>unchanged</c>, <c>quarantined</c>, <c>taken_back</c> or
    /// <c>given_up</c>.
    /// </summary>
    public void Stage(ManifestEntry.Read entry, int forms, string outcome)
    {
        var mark = RevisionMark.Of(entry.Name);
        documents.BeginRow().Append(entry.Sha256).Append(entry.Name).Append(entry.Bytes).Append(forms).Append(outcome)
            .Append(entry.Source).Append(entry.Id).Append(mark.Stage).Append(mark.Edition).Append(mark.Revision)
            .Append(mark.Date).Append(entry.ModifiedAt).Append(entry.Facts?.Text).EndRow();
    }

    /// <summary>Stages something of which no form could be looked at.</summary>
    public void Stage(ManifestEntry.Refused entry, string outcome) =>
        documents.BeginRow().Append(entry.Sha256).Append(entry.Name).Append(entry.Bytes).Append(0).Append(outcome)
            .Append(entry.Source).Append(entry.Id).AppendNull().AppendNull().AppendNull().AppendNull().AppendNull()
            .AppendNull().EndRow();

    /// <summary>Stages that a person gave up something in quarantine.</summary>
    public void Drop(ManifestEntry.Dropped entry) =>
        drops.BeginRow().Append(entry.Sha256).Append(entry.Source).Append(entry.Id).Append(entry.FormNo)
            .Append(entry.By).Append(entry.Reason).EndRow();

    /// <summary>Stages that a person declared a declaration withdrawn.</summary>
    public void Recall(ManifestEntry.Recalled entry) =>
        recalls.BeginRow().Append(entry.FiscalYear).Append(entry.Department).Append(entry.Project)
            .Append(entry.By).Append(entry.Reason).Append(entry.Facts).EndRow();

    /// <summary>Stages what a person added to a form.</summary>
    public void Complete(ManifestEntry.Completed entry) =>
        completions.BeginRow().Append(entry.Sha256).Append(entry.FormNo).Append(entry.Facts.Year)
            .Append(entry.Facts.Department).Append(entry.Facts.Project).Append(entry.Facts.Unit)
            .Append(entry.By).Append(entry.Reason).EndRow();

    /// <summary>Stages under which id a source delivered a document.</summary>
    public void Submit(ManifestEntry.Read entry, FileStamp? stamp) =>
        submissions.BeginRow().Append(++submissionNo).Append(entry.Source).Append(entry.Id).Append(entry.Sha256)
            .Append(stamp?.Length).Append(stamp?.ModifiedAt).Append(false).Append(entry.Facts?.Text).EndRow();

    /// <summary>Stages that a source took a submission back.</summary>
    public void Withdraw(string source, string id) =>
        submissions.BeginRow().Append(++submissionNo).Append(source).Append(id).AppendNull()
            .AppendNull().AppendNull().Append(true).AppendNull().EndRow();

    /// <summary>Stages how far a source has been read.</summary>
    public void Mark(string source, string mark) => marks.BeginRow().Append(source).Append(mark).EndRow();

    /// <summary>Hands every row over to the transaction.</summary>
    public void Complete()
    {
        foreach (var appender in All) appender.Complete();
    }

    public void Dispose()
    {
        foreach (var appender in All) appender.Dispose();
    }

    private WarehouseAppender[] All =>
        [documents, declarations, funding, indicators, findings, repairs, checks, quarantine, submissions, marks,
            drops, recalls, completions, actuals, tasks];

    private void StageHead(Document document, Declaration declaration) =>
        declarations.BeginRow().Append(stagingNo).Append(document.Sha256).Append(document.Name)
            .Append(declaration.FormNo).Append(declaration.Start.Page).Append(declaration.Start.Line)
            .Append(declaration.FiscalYear.Value.Year)
            .Append(declaration.Department.Value).Append(declaration.ImplementingUnit?.Value)
            .Append(declaration.ProjectName.Value).Append(declaration.ProjectCategory?.Value)
            .Append(declaration.StartDate?.Value).Append(declaration.EndDate?.Value)
            .Append(declaration.Goals.Overall?.Value).Append(declaration.Goals.Annual?.Value)
            .Append(declaration.Goals.Period?.Value).Append(ContentHash.Of(declaration))
            .Append(declaration.Structure.ClaimedBy).Append(declaration.Structure.Cells)
            .Append(declaration.Structure.Of("head")).Append(declaration.Structure.Of("label"))
            .Append(declaration.Structure.Of("name")).Append(declaration.Structure.Of("target"))
            .Append(declaration.Structure.Sides).Append(declaration.Structure.Of("furniture"))
            .Append(declaration.Structure.Unexplained)
            .Append(declaration.Structure.Inferred).Append(declaration.Structure.Doubts)
            .Append(Spellings.Of(declaration.From.Year)).Append(Spellings.Of(declaration.From.Department))
            .Append(Spellings.Of(declaration.From.Project)).Append(Spellings.Of(declaration.From.Unit))
            .Append(declaration.Kind.Name).Append(declaration.Kind.Facts).Append(declaration.Execution.Total("rate"))
            .Append(declaration.Execution.Total("weight")).Append(declaration.Execution.Total("score"))
            .Append(Named(declaration.Start)).EndRow();

    private void StageFunding(FundingLine line)
    {
        var row = funding.BeginRow().Append(stagingNo).Append(line.Code).Append(line.Label)
            .Append(line.Amount?.Value.Amount).Append(line.Amount?.Text);
        var place = line.Amount?.Place ?? line.LabelPlace;
        AppendPlace(row, place).Append(FieldNames.Of(line.Code)).Append(Named(place)).EndRow();
    }

    private void StageIndicator(Indicator indicator)
    {
        var target = indicator.TargetOrMissing;
        var row = indicators.BeginRow().Append(stagingNo).Append(indicator.RowNo)
            .Append(indicator.Category.Level1).Append(indicator.Category.Level2)
            .Append(indicator.DeclaredLevel1?.Text).Append(indicator.DeclaredLevel2?.Text)
            .Append(indicator.Name.Value).Append(indicator.Target?.Text).Append(Spellings.Of(target.Kind))
            .Append(Spellings.Of(target.Comparator)).Append(target.IsComparatorPrinted)
            .Append(target.Low).Append(target.High).Append(target.Unit).Append(target.Per).Append(target.Text)
            .Append(Spellings.Of(indicator.Placement));
        AppendPlace(row, indicator.Name.Place).Append(indicator.ProjectTarget?.Text)
            .Append(Named(indicator.Name.Place)).EndRow();
    }

    private void StageTask(DepartmentTask task)
    {
        var row = tasks.BeginRow().Append(stagingNo).Append(task.TaskNo).Append(task.Name.Text)
            .Append(task.Content?.Text);
        foreach (var amount in new[] { task.Total, task.Fiscal, task.Other })
            row.Append(amount?.Value.Amount).Append(amount?.Text);
        EndAt(row, task.Name.Place);
    }

    private void StageActual(Indicator indicator)
    {
        string? Side(string role) => indicator.Sides.FirstOrDefault(side => side.Role == role)?.Text;
        var actual = indicator.Actual?.Value ?? TargetValue.Missing;
        var isNumber = actual.Kind == TargetKind.Numeric && actual.Low == actual.High;
        actuals.BeginRow().Append(stagingNo).Append(indicator.RowNo).Append(indicator.Actual?.Text)
            .Append(isNumber ? actual.Low : null).Append(isNumber ? actual.Unit : null)
            .Append(Side("weight")).Append(Side("score")).Append(Side("reason"))
            .Append(indicator.Actual?.Place.Page).Append(indicator.Actual?.Place.Line)
            .Append(indicator.Actual?.Place.Column).Append(Named(indicator.Actual?.Place)).EndRow();
    }

    private void StageFinding(Finding finding, int number)
    {
        var row = findings.BeginRow().Append(stagingNo).Append(number).Append(finding.RuleId)
            .Append(SeverityNames.Stored(finding.Severity)).Append(finding.RowNo).Append(finding.Field)
            .Append(finding.Printed).Append(finding.Expected).Append(finding.Message);
        EndAt(row, finding.Place);
    }

    private void StageRepair(Repair repair, int number)
    {
        var row = repairs.BeginRow().Append(stagingNo).Append(number)
            .Append(repair.Kind).Append(repair.Field).Append(repair.RowNo)
            .Append(repair.Before).Append(repair.After).Append(repair.Reason);
        EndAt(row, repair.Place);
    }

    private void StageCount(RuleCount count) =>
        checks.BeginRow().Append(stagingNo).Append(count.RuleId)
            .Append(SeverityNames.Stored(count.Severity)).Append(count.Title)
            .Append(count.CheckedCount).Append(count.FailedCount).EndRow();

    private static WarehouseAppender Appender(WarehouseConnection connection, string table) =>
        connection.CreateAppender(table, WarehouseSchema.Staging);

    private static void EndAt(WarehouseAppender row, Place place) =>
        AppendPlace(row, place).Append(Named(place)).EndRow();

    // As people read it; null where a place cannot be given.
    private static string? Named(Place? place) => place?.ToString() is { Length: > 0 } name ? name : null;

    private static WarehouseAppender AppendPlace(WarehouseAppender row, Place place) =>
        row.Append(place.Page).Append(place.Line).Append(place.Column);
}
