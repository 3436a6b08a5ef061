namespace PerfEtl.Tests.Benchmarks;

/// <summary>The real forms of the seed under made-up names, as many as one wants.</summary>
internal static class MadeUpForms
{
    private const string Title = "财政项目支出绩效目标申报表";

    private static readonly string[] Templates =
        [.. File.ReadAllText(Repository.SeedForms).Split(Title)[1..].Select(form => Title + form.TrimEnd() + "\n")];

    /// <summary>One form.</summary>
    /// <param name="number">Stands in the project's name.</param>
    /// <param name="department">Stands in the department's name.</param>
    public static string Of(int number, int department)
    {
        var template = Templates[number % Templates.Length];
        var name = template.IndexOf("项目名称\t", StringComparison.Ordinal) + "项目名称\t".Length;
        return template.Insert(name, FormattableString.Invariant($"第{number}号")).Replace(
            "(汇总)", FormattableString.Invariant($"第{department}处"), StringComparison.Ordinal);
    }
}
