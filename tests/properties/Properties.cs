using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace PerfEtl.Tests.Properties;

/// <summary>Tries a property on many made-up cases, always the same ones.</summary>
internal static class Properties
{
    /// <param name="cases">The cases.</param>
    /// <param name="holds">Throws, with what was read and what should have been, where it does not hold.</param>
    /// <param name="times">How many.</param>
    /// <param name="test">Which test asks; every test has cases of its own.</param>
    public static void Hold<T>(Gen<T> cases, Action<T> holds, int times = 500, [CallerMemberName] string test = "") =>
        Prop.ForAll(cases.ToArbitrary(), holds).Check(
            Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(SeedOf(test)));

    private static FSharpOption<Replay> SeedOf(string test)
    {
        var seed = test.Aggregate(2022UL, (sum, glyph) => unchecked((sum * 31) + glyph));
        return FSharpOption<Replay>.Some(new Replay(new Rnd(seed, 303), FSharpOption<int>.None));
    }

    /// <summary>Fails with the differences and the text they were read from.</summary>
    public static void AssertSame(FormFacts truth, string text)
    {
        var differences = MadeReading.Of(text).From(truth);
        if (differences.Count > 0) Assert.Fail($"{string.Join('\n', differences)}\n{text}");
    }

    /// <summary>
    /// Fails unless the form is read exactly, refused, or told about: every value that differs has a report at its row,
    /// or about its field for the form as a whole, that the clean print does not have.
    /// </summary>
    /// <param name="truth">What the form says.</param>
    /// <param name="text">Its print, out of order.</param>
    /// <param name="clean">Its clean print.</param>
    /// <param name="isAsked">Which differences count; null for all.</param>
    public static void AssertSameOrTold(
        FormFacts truth, string text, string clean, Func<Difference, bool>? isAsked = null)
    {
        var reading = MadeReading.Of(text);
        if (reading.Facts is null) return;
        var told = NewTo(MadeReading.Of(clean).Told, reading.Told);
        var silent = reading.From(truth)
            .Where(difference => isAsked?.Invoke(difference) ?? true)
            .Where(difference => !told.Any(report => IsAbout(report, difference))).ToList();
        Assert.True(silent.Count == 0, $"silent: {string.Join('\n', silent)}\ntold: {string.Join(' ', told)}\n{text}");
    }

    /// <summary>About a row, a rule speaks once; about the form, it may speak of one thing more than before.</summary>
    private static IReadOnlyList<Report> NewTo(IReadOnlyList<Report> before, IReadOnlyList<Report> now) =>
    [
        .. now.Distinct().Where(report => report.Line > 0
            ? !before.Contains(report)
            : now.Count(report.Equals) > before.Count(report.Equals)),
    ];

    private static bool IsAbout(Report report, Difference difference) =>
        report.Line > 0 && report.Line == difference.Line
        || report.Line == 0 && (report.Field == difference.Field
            || difference.Field is "level2" or "row" && report.Field is "level1" or "level2");
}
