using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Load;

/// <summary>What a person wants withdrawn: one declaration, or everything that a document says.</summary>
/// <param name="Document">The document's name, or the last part of it; null if not told.</param>
/// <param name="Project">The project as printed; null if not told.</param>
/// <param name="Department">The department as printed; null if not told.</param>
/// <param name="Year">The fiscal year; null if not told.</param>
internal sealed record WithdrawalChoice(string? Document, string? Project, string? Department, int? Year)
{
    private const int Shown = 10;

    /// <summary>The declarations that are meant, each once.</summary>
    /// <exception cref="WithdrawalChoiceException">None is, or it is not clear which.</exception>
    public IReadOnlyList<DeclarationInForce> Of(IReadOnlyList<DeclarationInForce> inForce)
    {
        var meant = inForce.Where(IsMeant).ToList();
        // Who names a project means what it declared; what became of it is withdrawn by its file.
        if (Document is null && meant.Exists(IsDeclared)) meant.RemoveAll(form => !IsDeclared(form));
        if (meant.Count == 0)
        {
            throw new WithdrawalChoiceException(
                $"没有现行有效的申报表符合 {this}。请核对名称，例如 perfetl query \"select fiscal_year, department_name, "
                + "project_name, document_name from mart_funding\"。");
        }

        if (Document is not null && meant.Select(form => form.DocumentName).Distinct().Count() > 1)
            throw new WithdrawalChoiceException($"“{Document}”不止一个文件，请写全：{List(meant, form => form.DocumentName)}。");
        var forms = meant.DistinctBy(form => (form.FiscalYear, form.Department, form.Project, form.Facts)).ToList();
        return Document is not null || forms.Count == 1 ? forms : throw new WithdrawalChoiceException(
            $"符合 {this} 的不止一份，请加上 --year 或 --department："
            + List(forms, form => $"{form.FiscalYear} {form.Department} {form.Project}") + "。");
    }

    public override string ToString() => string.Join("，", new[]
    {
        Document is null ? null : $"文件“{Document}”", Project is null ? null : $"项目“{Project}”",
        Department is null ? null : $"主管部门“{Department}”",
        Year is null ? null : FormattableString.Invariant($"{Year} 年度"),
    }.OfType<string>());

    private static bool IsDeclared(DeclarationInForce form) => form.Facts == FormKind.Target.Facts;

    private bool IsMeant(DeclarationInForce form) =>
        (Document is null || form.DocumentName == Document
            || form.DocumentName.EndsWith("/" + Document, StringComparison.Ordinal))
        && (Project is null || form.Project == Project)
        && (Department is null || form.Department == Department)
        && (Year is null || form.FiscalYear == Year);

    private static string List(IEnumerable<DeclarationInForce> forms, Func<DeclarationInForce, string> text) =>
        string.Join("、", forms.Select(text).Distinct().Take(Shown));
}

/// <summary>What a person wants withdrawn is not there or not clear; the message says what is.</summary>
internal sealed class WithdrawalChoiceException(string message) : ToldException(message, FailureKind.Usage);

/// <summary>A declaration in force, and one of the documents that say it.</summary>
internal sealed record DeclarationInForce
{
    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The department as printed.</summary>
    public required string Department { get; init; }

    /// <summary>The project as printed.</summary>
    public required string Project { get; init; }

    /// <summary><c>target</c> or <c>assessment</c>, see <see cref="FormKind"/>.</summary>
    public string Facts { get; init; } = FormKind.Target.Facts;

    /// <summary>The document's name.</summary>
    public required string DocumentName { get; init; }
}
