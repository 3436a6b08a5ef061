using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Departments;
using PerfEtl.Pipeline.Normalize.Flow;
using PerfEtl.Pipeline.Normalize.Head;
using PerfEtl.Pipeline.Normalize.Levels;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize;

/// <summary>Cells of one form → a declaration: head, funding, goals, table, targets, levels, in that order.</summary>
internal sealed class Normalizer
{
    private readonly FlowRows flow;
    private readonly TableReader tables;
    private readonly RuledTableReader ruledTables;
    private readonly HeadReader heads;
    private readonly FundingReader funding;
    private readonly IndicatorReader indicators;
    private readonly IdentityReader identity;
    private readonly KindReader kindOf;
    private readonly DepartmentReader departments;

    public Normalizer(Vocabulary vocabulary)
    {
        var units = MeasureUnits.Load(vocabulary.Folder);
        var words = TargetWords.Load(vocabulary.Folder);
        var targets = new TargetParser(units, words);
        var kinds = new CellKinds(targets, words, units, vocabulary);
        var shape = new TargetShape(targets);
        flow = new FlowRows(vocabulary, shape);
        tables = new TableReader(vocabulary, shape, kinds);
        ruledTables = new RuledTableReader(vocabulary, kinds);
        heads = new HeadReader(vocabulary);
        identity = new IdentityReader(vocabulary);
        kindOf = new KindReader(vocabulary);
        funding = new FundingReader(vocabulary);
        indicators = new IndicatorReader(targets, new LevelResolver(vocabulary).Resolve);
        departments = new DepartmentReader(vocabulary, kinds, targets);
    }

    /// <summary>The declaration, or every reason why the form cannot be read without guessing.</summary>
    /// <param name="form">Its cells.</param>
    /// <param name="completed">What a person said of it; null for nothing.</param>
    /// <param name="source">What is set for its source; null for nothing.</param>
    public NormalizedForm Normalize(ExtractedForm form, OutsideFacts? completed = null, OutsideFacts? source = null)
    {
        var notes = new FormNotes();
        if (kindOf.OfWholeDepartment(form) is { } kind)
        {
            var plan = departments.Read(form, kind, kindOf.IsOfResults(form), completed, source, notes);
            return Result(form, plan, notes);
        }

        var rows = form.Layout == CellLayout.Flow ? flow.Rebuild(form.Rows, notes) : form.Rows;
        var declaration = notes.Refusals.Count == 0
            ? Read(form, rows, completed ?? OutsideFacts.None, source ?? OutsideFacts.None, notes) : null;
        return Result(form, declaration, notes);
    }

    private static NormalizedForm Result(ExtractedForm form, Declaration? declaration, FormNotes notes) =>
        declaration is null || notes.Refusals.Count > 0
            ? new NormalizedForm.Unreadable(form.FormNo, notes.Refusals)
            : new NormalizedForm.Read(declaration with
            {
                Structure = StructureOf(form.Layout, declaration.Indicators, notes),
            });

    private Declaration? Read(
        ExtractedForm form, IReadOnlyList<Row> rows, OutsideFacts completed, OutsideFacts source, FormNotes notes)
    {
        notes.Remarks.AddRange(rows.SelectMany(row => row.Remarks));
        notes.Refusals.AddRange(rows.SelectMany(row => row.Doubts));
        var start = rows.First(row => !row.IsBlank).Cells[0].Place with { Column = 1 };
        var tableStart = tables.StartOf(rows);
        var above = rows.Take(tableStart).ToList();
        var head = heads.Read(above, notes);
        var outside = new OutsideReader(completed, source, start);
        var (year, yearFrom) = outside.Year(scratch => YearReader.Read(head, form, start, scratch), notes);
        var (project, projectFrom) = outside.Name("project_name",
            scratch => IdentityReader.Required(head, "project_name", start, scratch), facts => facts.Project, notes);
        var (department, departmentFrom) = outside.Name("department",
            scratch => identity.Department(head, start, scratch), facts => facts.Department, notes);
        var money = funding.Read(head, above, [.. rows.Skip(tableStart)], form.Elsewhere, outside, notes);
        var goals = GoalReader.Read(head, notes);
        var read = ReadIndicators(form.Layout, [.. rows.Skip(tableStart)], start, year?.Value.Year, notes);
        notes.Claim("head", above.Sum(row => row.Cells.Count) - head.Unclaimed.Count);
        head.Unclaimed.ForEach(notes.Stray);
        if (year is null || project is null || department is null || notes.Refusals.Count > 0) return null;

        return new Declaration
        {
            FormNo = form.FormNo,
            Kind = kindOf.Read(form, head, money.Executed, read),
            FiscalYear = year,
            ProjectName = project,
            Department = department,
            ProjectCategory = IdentityReader.Name(head, "project_category", notes),
            ImplementingUnit = IdentityReader.Name(head, "implementing_unit", notes),
            StartDate = IdentityReader.Date(head, "start_date", notes),
            EndDate = IdentityReader.Date(head, "end_date", notes),
            From = new Provenances(yearFrom, departmentFrom, projectFrom, money.UnitFrom),
            Funding = money.Declared,
            Execution = money.Executed,
            Goals = goals,
            Indicators = read,
            Labels = head.Labels.ToDictionary(label => label.Key, label => label.Value.Place),
            Repairs = notes.Repairs,
            Remarks = notes.Remarks,
            Start = start,
        };
    }

    private static Structure StructureOf(CellLayout layout, IReadOnlyList<Indicator> read, FormNotes notes)
    {
        var claimedBy = layout switch
        {
            CellLayout.Ruled => "ruled",
            CellLayout.Grid => "grid",
            CellLayout.Flow => "flow",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var inferred = read.Count(indicator => indicator.Placement == Placement.Inferred)
            + notes.Repairs.Count(repair => repair.Kind == "ROW_ALIGNED");
        var doubts = notes.Remarks.Count(remark => remark.Kind is
            RemarkKind.UnclaimedCell or RemarkKind.UnknownColumn or RemarkKind.DoubtfulRow);
        return new Structure(claimedBy, notes.Claims, inferred, doubts);
    }

    private IReadOnlyList<Indicator> ReadIndicators(
        CellLayout layout, IReadOnlyList<Row> rows, Place start, int? year, FormNotes notes)
    {
        var isRuled = layout == CellLayout.Ruled && rows.Any(row => row.IsRuled);
        var table = isRuled ? ruledTables.Read(rows, year, notes) : tables.Read(rows, year, notes);
        if (table.Items.Count > 0) return indicators.Read(table, notes);
        if (notes.Refusals.Count == 0) notes.Refuse(start, "绩效指标", "", "从这里开始的申报表没有一条绩效指标");
        return [];
    }
}
