using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>The reviewed words of the forms (<c>seeds/lookups</c>): labels and synonyms, taxonomy, evidence.</summary>
/// <remarks>Read once at the start; all of it together is some two hundred short rows.</remarks>
internal sealed class Vocabulary
{
    private sealed record FieldRow(string Label, string Field);

    private sealed record FallbackRow(string Field, string StandsIn);

    private sealed record FundingRow(string Label, string Scope, string Line, string Name);

    private sealed record HeaderRow(string Label, string Role);

    private sealed record HeaderWordRow(string Word, string Role);

    private sealed record LevelRow(string Label, int Level, string Name);

    private sealed record TaxonomyRow(int Order, string Level1, string Level2, int? ValidFrom, int? ValidTo);

    private sealed record EvidenceRow(string Pattern, string Position, string Level2, string Usual, double Strength);

    private sealed record FooterRow(string Start);

    private sealed record ClosingRow(string Label);

    private sealed record FormKindRow(string Kind, string Where, string RecognisedBy, string MoneyUnit, string Facts);

    private sealed record RenameRow(
        string DepartmentName, string ProjectName, string NewDepartmentName, string NewProjectName);

    private readonly Dictionary<string, IndicatorCategory> categoryOf;

    private Vocabulary(string folder)
    {
        Folder = folder;
        Categories = [.. LookupFile.Read<TaxonomyRow>(folder, "taxonomy")
            .Select(row => new IndicatorCategory(row.Level1, row.Level2, row.Order, row.ValidFrom, row.ValidTo))];
        categoryOf = Categories.ToDictionary(category => category.Level2, StringComparer.Ordinal);
        Head = new TermBook(
            LookupFile.Read<FieldRow>(folder, "fields").Select(row => (row.Label, new Term(TermKind.Field, row.Field)))
                .Concat(LookupFile.Read<FundingRow>(folder, "funding_lines")
                    .Select(row => (row.Label, new Term(TermKind.FundingLine, $"{row.Scope}.{row.Line}")))));
        Fallbacks = LookupFile.Read<FallbackRow>(folder, "field_fallbacks")
            .ToLookup(row => row.Field, row => row.StandsIn, StringComparer.Ordinal);
        Columns = HeaderBook(folder, "table_headers");
        AmountHeads = HeaderBook(folder, "amount_heads");
        Departments = new DepartmentWords(folder);
        ColumnWords = [.. LookupFile.Read<HeaderWordRow>(folder, "table_header_words")
            .Select(row => (row.Word, new Term(TermKind.Header, row.Role)))];
        Closings = new TermBook(LookupFile.Read<ClosingRow>(folder, "table_closings")
            .Select(row => (row.Label, new Term(TermKind.Closing, row.Label))));
        Signs = new TermBook(LookupFile.Read<HeaderWordRow>(folder, "table_signs")
            .Select(row => (row.Word, new Term(TermKind.Sign, row.Role))));
        var levels = LookupFile.Read<LevelRow>(folder, "level_labels");
        Level1 = LevelBook(levels, 1);
        Level2 = LevelBook(levels, 2);
        Evidence = [.. LookupFile.Read<EvidenceRow>(folder, "name_evidence").Select(Build)];
        Footers = [.. LookupFile.Read<FooterRow>(folder, "footers").Select(row => row.Start)];
        var kinds = LookupFile.Read<FormKindRow>(folder, "form_kinds");
        FormKindMarks = [.. kinds.Where(row => row.Facts.Length > 0)
            .Select(row => new FormKindMark(row.Kind, row.Where, row.RecognisedBy, row.Facts))];
        MoneyUnitOfLabel = kinds.Where(row => row.MoneyUnit.Length > 0)
            .ToDictionary(row => LabelKey.Of(row.RecognisedBy), row => row.MoneyUnit, StringComparer.Ordinal);
        ProjectRenames = Vocabularies.ProjectRenames.Resolve(LookupFile.Read<RenameRow>(folder, "project_renames")
            .Select(row => (new ProjectIdentity(row.DepartmentName, row.ProjectName),
                new ProjectIdentity(row.NewDepartmentName, row.NewProjectName))));
    }

    /// <summary>The folder the lookups were read from.</summary>
    public string Folder { get; }

    /// <summary>The taxonomy in the order in which its blocks follow each other in a form.</summary>
    public IReadOnlyList<IndicatorCategory> Categories { get; }

    /// <summary>Labels of fields and of funding lines.</summary>
    public TermBook Head { get; }

    /// <summary>A field that must be there → the fields that stand in where it has no label, best first.</summary>
    public ILookup<string, string> Fallbacks { get; }

    /// <summary>Heads of the indicator table's columns.</summary>
    public TermBook Columns { get; }

    /// <summary>Heads of columns of amounts: 年初预算数, 全年执行数, and of the marks beside them.</summary>
    public TermBook AmountHeads { get; }

    /// <summary>Labels of a form about a whole department.</summary>
    public DepartmentWords Departments { get; }

    /// <summary>Words in heads of columns that tell what stands below; the first that a head holds counts.</summary>
    public IReadOnlyList<(string Word, Term Term)> ColumnWords { get; }

    /// <summary>Labels of what stands below the indicators: 其他需要说明事项, 审核意见, 总分.</summary>
    public TermBook Closings { get; }

    /// <summary>Words in cells that say which way is good or how it is measured: 正向, 定性.</summary>
    public TermBook Signs { get; }

    /// <summary>Level-1 labels.</summary>
    public TermBook Level1 { get; }

    /// <summary>Level-2 labels.</summary>
    public TermBook Level2 { get; }

    /// <summary>What a name's wording says about its level 2.</summary>
    public IReadOnlyList<NameEvidence> Evidence { get; }

    /// <summary>How the lines start that follow a form but are no part of it: signatures, page furniture.</summary>
    public IReadOnlyList<string> Footers { get; }

    /// <summary>What tells the kinds of forms apart; the first that is found counts.</summary>
    public IReadOnlyList<FormKindMark> FormKindMarks { get; }

    /// <summary>Label that tells a kind of form → the money unit that this kind prints nowhere: 元.</summary>
    public IReadOnlyDictionary<string, string> MoneyUnitOfLabel { get; }

    /// <summary>What projects were called before → what they are called today, whatever lay between.</summary>
    public IReadOnlyDictionary<ProjectIdentity, ProjectIdentity> ProjectRenames { get; }

    /// <summary>Reads the lookups of a folder.</summary>
    /// <exception cref="LookupException">A file is missing or malformed.</exception>
    public static Vocabulary Load(string folder) => new(folder);

    /// <summary>
    /// What stands below the head of a column, by the whole head or else by a word in it; null if unknown.
    /// </summary>
    public string? RoleOfColumn(string heading)
    {
        if (Columns.Find(heading) is { } term) return term.Code;
        if (heading.Length > LabelKey.MaximumLength || Level1.Find(heading) is not null) return null;
        var key = LabelKey.Of(heading);
        foreach (var (word, found) in ColumnWords)
            if (key.Contains(word, StringComparison.Ordinal)) return found.Code;
        return null;
    }

    /// <summary>The category with this level 2, for example 数量指标.</summary>
    public IndicatorCategory CategoryOf(string level2) => categoryOf[level2];

    private static TermBook HeaderBook(string folder, string name) =>
        new(LookupFile.Read<HeaderRow>(folder, name).Select(row => (row.Label, new Term(TermKind.Header, row.Role))));

    private static TermBook LevelBook(IEnumerable<LevelRow> rows, int level) =>
        new(rows.Where(row => row.Level == level)
            .Select(row => (row.Label, new Term(level == 1 ? TermKind.Level1 : TermKind.Level2, row.Name))));

    private NameEvidence Build(EvidenceRow row)
    {
        IndicatorCategory[] categories = [.. row.Level2.Split(';').Select(CategoryOf)];
        IndicatorCategory[] usual = row.Usual.Length == 0 ? categories : [.. row.Usual.Split(';').Select(CategoryOf)];
        return new NameEvidence(
            row.Pattern, Enum.Parse<EvidencePosition>(row.Position, ignoreCase: true), categories, usual, row.Strength);
    }
}

/// <summary>What tells a kind of form, a row of <c>form_kinds.csv</c>.</summary>
/// <param name="Kind">For example <c>self_assessment</c>.</param>
/// <param name="Where"><c>title</c>, <c>money</c> (a stage of amounts), <c>column</c> (a role), <c>label</c>.</param>
/// <param name="RecognisedBy">What stands there.</param>
/// <param name="Facts"><c>target</c>, <c>assessment</c>, or <c>department</c> for a kind about a whole department.
/// </param>
internal sealed record FormKindMark(string Kind, string Where, string RecognisedBy, string Facts);
