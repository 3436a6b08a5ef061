using PerfEtl.Pipeline.Check.Rules.Departments;
using PerfEtl.Pipeline.Check.Rules.Fields;
using PerfEtl.Pipeline.Check.Rules.Goals;
using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Check.Rules.Levels;
using PerfEtl.Pipeline.Check.Rules.Money;
using PerfEtl.Pipeline.Check.Rules.Names;
using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>Checks one declaration against every rule; it reports and never changes a value.</summary>
internal sealed class Checker
{
    // A whole department has no project's fields, amounts, goals and levels; targets, names and layout are alike.
    private readonly HashSet<IRule> ofProjects, ofDepartments;

    /// <summary>Reads the words that the rules go by.</summary>
    /// <param name="lookupsFolder">The folder of the lookups, <c>seeds/lookups</c>.</param>
    /// <exception cref="Vocabularies.LookupException">A table is missing or malformed.</exception>
    public Checker(string lookupsFolder)
    {
        var words = new CheckVocabulary(lookupsFolder);
        IRule[] head = [.. AboutMoney(), .. AboutFields(words), .. AboutGoals(words)];
        var (departments, levels) = (AboutDepartments(), AboutLevels(words));
        (ofProjects, ofDepartments) = ([.. head, .. levels], [.. departments]);
        Rules = [.. head, .. departments, .. AboutTargets(words), .. AboutNames(words), .. levels, .. AboutLayout()];
    }

    /// <summary>Every rule there is, in the order of the form.</summary>
    public IReadOnlyList<IRule> Rules { get; }

    /// <summary>What every rule makes of one declaration, rules without a finding included.</summary>
    public CheckReport Check(Declaration declaration)
    {
        var strange = declaration.Kind.IsOfDepartment ? ofProjects : ofDepartments;
        var outcomes = Rules.Select(rule => (
            Rule: rule, Outcome: strange.Contains(rule) ? Nothing : rule.Check(declaration))).ToList();
        var findings = outcomes.SelectMany(pair => pair.Outcome.Findings)
            .OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Place.Page ?? 0)
            .ThenBy(finding => finding.Place.Line)
            .ThenBy(finding => finding.Place.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal);
        return new CheckReport([.. findings], [.. outcomes.Select(pair => CountOf(pair.Rule, pair.Outcome))]);
    }

    // What a rule makes of a kind of form that it is not about.
    private static CheckOutcome Nothing { get; } = new(0, []);

    private static RuleCount CountOf(IRule rule, CheckOutcome outcome) =>
        new(rule.Id, rule.Severity, rule.Title, outcome.CheckedCount, outcome.Findings.Count);

    private static IRule[] AboutMoney() =>
    [
        new TotalIsFilled(),
        new FiscalFundingWithinTotal(),
        new FiscalFundingFillsTotal(),
        new ProjectPartsAddUp(),
        new AnnualPartsAddUp(),
        new AnnualRequestWithinTotal(),
        new TotalEqualsAnnualInOneYear(),
        new FundingIsSplit(),
        new FiscalFundingIsFilled(),
        new AmountsAreNotNegative(),
    ];

    private static IRule[] AboutDepartments() =>
    [
        new TasksAddUp(),
        new TaskPartsAddUp(),
        new SourcesAddUp(),
        new ExpenditureAddsUp(),
        new TasksWithinTotal(),
    ];

    private static IRule[] AboutFields(CheckVocabulary words) =>
    [
        new RequiredLabelsArePrinted(words.FormKinds),
        new FieldsAreFilled(),
        new FieldsArePrintedOnce(),
        new CategoryIsKnown(words.Categories),
        new CategoryFitsName(words.CategoryDoubts),
        new UnitNamesAgree(words.OfficeNames),
        new UnitNameIsWhole(words.OfficeNames),
        new DatesAreInOrder(),
        new FiscalYearWithinDates(),
        new DatesAreMonthEnds(),
        new ProjectNameIsWhole(),
    ];

    private static IRule[] AboutGoals(CheckVocabulary words) =>
    [
        new OverallGoalIsFilled(),
        new GoalPeriodIsFilled(),
        new AnnualGoalIsFilled(),
        new OverallGoalIsInPlace(),
        new GoalsStandByTheirLabels(),
        new AnnualGoalNamesItsYear(),
        new GoalTextIsWhole(words.KnownSlips),
    ];

    private static IRule[] AboutTargets(CheckVocabulary words) =>
    [
        new TargetIsPresent(),
        new TargetIsClear(words.TimeWords),
        new TargetIsUndamaged(),
        new BoundSaysSomething(),
        new TargetIsNotAName(),
        new TargetIsExact(),
        new RangeAscends(),
        new UnitIsPrinted(),
        new UnitIsKnown(words.Units),
        new UnitIsUniform(words.UnitVariants),
        new RateIsNotAFraction(words.Endings),
        new RateHasAPercentage(words.Endings, words.PercentUnits),
        new RateIsANumber(words.Endings),
        new CountIsNotAPercentage(words.Endings, words.PercentUnits),
        new PercentageWithinHundred(words.Endings, words.PercentUnits),
        new QualityIsToldInWords(words.Endings),
        new ComparatorFitsName(words.Endings),
        new ComparatorIsNotStrict(),
        new SatisfactionLeavesRoom(words.Endings),
        new WordsFitName(words.GoalVerbs),
        new TargetIsLongEnough(words.ShortTargets),
    ];

    private static IRule[] AboutNames(CheckVocabulary words) =>
    [
        new NameIsUnique(),
        new NameIsComplete(words.OpenEndings),
        new NameIsLongEnough(words.Endings),
        new NameEndsInAMeasure(words.MeasureEndings, words.MeasureStems, words.PercentUnits),
        new NameSpeaksOfItsTarget(words.GoalVerbs, words.PropertyEndings, words.OpenEndings),
        new NameIsFreeOfSlips(new Stutters(words.StutterMarks), words.KnownSlips),
        new NameIsNotATarget(words.Units),
        new TextIsLegible(),
        new TextDoesNotStutter(words.Doubles, new Stutters(words.StutterMarks)),
        new TextIsOfOneScript(words.LoneMarks),
        new TextIsPunctuated(words.OpenEndings),
    ];

    private static IRule[] AboutLevels(CheckVocabulary words) =>
    [
        new LabelIsInPlace(),
        new LabelsArePrinted(),
        new LabelsAgree(words.ParentsOfLevel2),
        new LabelIsPrintedOnce(),
        new OneLabelPerCell(),
        new LabelHasAnIndicator(),
        new LevelFitsName(words.LevelTolerances),
        new LevelIsUsual(words.LevelTolerances),
        new LevelsAreInOrder(),
        new RequiredLevelsArePresent(words.FormKinds, words.RequiredLevels),
    ];

    private static IRule[] AboutLayout() =>
    [
        new RowIsInItsColumns(),
        new NameIsOutsideLevelColumns(),
        new NameIsOutsideTargetColumn(),
        new TableIsContinuous(),
        new TableHasNoSeparator(),
        new TextHasAField(),
        new CellsAreClaimed(),
        new ColumnsAreKnown(),
        new LastRowIsAnIndicator(),
        new TextIsSeen(),
        new SourceAgreesWithPrint(),
        new PerSlashIsLegible(),
        new TargetIsFreeOfMarkup(),
        new ComparatorIsUnbroken(),
        new ComparatorTouchesNumber(),
    ];
}
