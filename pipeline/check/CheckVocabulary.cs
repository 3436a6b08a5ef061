using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Check;

/// <summary>The words the rules go by, read once from <c>seeds/lookups</c>.</summary>
/// <exception cref="LookupException">A table is missing or malformed.</exception>
internal sealed class CheckVocabulary(string folder)
{
    /// <summary>What the endings of names promise.</summary>
    public NameEndings Endings { get; } = new(LookupFile.Read<NameEnding>(folder, "check_name_endings"));

    /// <summary>Every known unit of a target.</summary>
    public MeasureUnits Units { get; } = MeasureUnits.Load(folder);

    /// <summary>Units that state a share: %, 百分点.</summary>
    public IReadOnlySet<string> PercentUnits { get; } =
        Words<UnitRow>(folder, "check_percent_units", row => row.Unit);

    /// <summary>Units in two spellings.</summary>
    public UnitVariants UnitVariants { get; } = new(LookupFile.Read<UnitVariant>(folder, "check_unit_variants"));

    /// <summary>Known 项目类别.</summary>
    public IReadOnlySet<string> Categories { get; } =
        Words<CategoryRow>(folder, "check_categories", row => row.Category);

    /// <summary>Words in a project's name that contradict a 项目类别.</summary>
    public IReadOnlyList<CategoryDoubt> CategoryDoubts { get; } =
        LookupFile.Read<CategoryDoubt>(folder, "check_category_doubts");

    /// <summary>The kinds of form and the labels each must print.</summary>
    public FormKinds FormKinds { get; } = new(LookupFile.Read<RequiredLabel>(folder, "check_required_labels"));

    /// <summary>The level 2 that each kind of form always has.</summary>
    public IReadOnlyList<RequiredLevel> RequiredLevels { get; } =
        LookupFile.Read<RequiredLevel>(folder, "check_required_levels");

    /// <summary>Words no complete name ends in.</summary>
    public IReadOnlyList<OpenEnding> OpenEndings { get; } =
        LookupFile.Read<OpenEnding>(folder, "check_open_endings");

    /// <summary>Words that name what a number measures.</summary>
    public WholeEndings MeasureEndings { get; } = new(LookupFile.Read<WholeEnding>(folder, "check_measure_endings"));

    /// <summary>The beginnings of such words.</summary>
    public IReadOnlyList<MeasureStem> MeasureStems { get; } =
        LookupFile.Read<MeasureStem>(folder, "check_measure_stems");

    /// <summary>Words that name what a target in words tells about.</summary>
    public WholeEndings PropertyEndings { get; } = new(LookupFile.Read<WholeEnding>(folder, "check_property_endings"));

    /// <summary>Targets of one character.</summary>
    public IReadOnlySet<string> ShortTargets { get; } =
        Words<ShortTarget>(folder, "check_short_targets", row => row.Word);

    /// <summary>Slips seen before.</summary>
    public IReadOnlyList<KnownSlip> KnownSlips { get; } = LookupFile.Read<KnownSlip>(folder, "check_known_slips");

    /// <summary>Characters whose doubling is a slip.</summary>
    public IReadOnlyList<StutterMark> StutterMarks { get; } =
        LookupFile.Read<StutterMark>(folder, "check_stutter_marks");

    /// <summary>Where a doubled character is correct Chinese.</summary>
    public Doubles Doubles { get; } = new(LookupFile.Read<LegalDouble>(folder, "check_legal_doubles"));

    /// <summary>What explains a lone digit or letter between Chinese characters.</summary>
    public LoneMarks LoneMarks { get; } = new(LookupFile.Read<LoneMark>(folder, "check_lone_marks"));

    /// <summary>Verbs that names begin with and targets repeat.</summary>
    public IReadOnlySet<string> GoalVerbs { get; } =
        Words<VerbRow>(folder, "check_goal_verbs", row => row.Verb);

    /// <summary>Words by which names ask for a time: 完成时间.</summary>
    public IReadOnlySet<string> TimeWords { get; } =
        Words<TimeWordRow>(folder, "check_time_words", row => row.Word);

    /// <summary>Additions to the names of offices that are no slip, and how such names end.</summary>
    public OfficeNames OfficeNames { get; } = new(
        LookupFile.Read<SuffixRow>(folder, "check_unit_suffixes"),
        LookupFile.Read<SuffixRow>(folder, "check_unit_endings"));

    /// <summary>Wordings that are no doubt about a level.</summary>
    public IReadOnlyList<LevelTolerance> LevelTolerances { get; } =
        LookupFile.Read<LevelTolerance>(folder, "check_level_tolerances");

    /// <summary>Which level 2 stands below which level 1.</summary>
    public ILookup<string, string> ParentsOfLevel2 { get; } =
        LookupFile.Read<ParentLevel>(folder, "taxonomy").ToLookup(row => row.Level2, row => row.Level1);

    private static HashSet<string> Words<TRow>(string folder, string name, Func<TRow, string> word) =>
        LookupFile.Read<TRow>(folder, name).Select(word).ToHashSet(StringComparer.Ordinal);
}
