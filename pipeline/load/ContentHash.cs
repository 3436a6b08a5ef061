using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Load;

/// <summary>What a declaration says, as one hash: the same form in other bytes or another file has the same.</summary>
/// <remarks>
/// Places, the document and its repairs are left out, and so are blanks and line breaks: a text and a print of one form
/// differ in them, and they are not what the department declared. A blank cell is the same as no cell.
/// </remarks>
internal static class ContentHash
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(Declaration declaration)
    {
        var text = new StringBuilder();
        Add(text, declaration.FiscalYear.Value.Year, declaration.Department.Value, declaration.ImplementingUnit?.Value,
            declaration.ProjectName.Value, declaration.ProjectCategory?.Value,
            Day(declaration.StartDate), Day(declaration.EndDate),
            declaration.Goals.Overall?.Value, declaration.Goals.Annual?.Value, declaration.Goals.Period?.Value);
        var filled = declaration.Funding.Lines.Where(line => line.Amount is not null);
        foreach (var line in filled.OrderBy(line => line.Code, StringComparer.Ordinal))
            Add(text, line.Code, Number(line.Amount?.Value.Amount));
        foreach (var indicator in declaration.Indicators)
        {
            var category = indicator.Category;
            Add(text, category.Level1, category.Level2, indicator.Name.Value, indicator.Target?.Text);
            if (indicator.ProjectTarget is { } other) Add(text, other.Text);
        }

        if (declaration.Kind.IsAssessment) AddAssessment(text, declaration);
        foreach (var task in declaration.Tasks)
        {
            Add(text, task.Name.Value, task.Content?.Value, Number(task.Total?.Value.Amount),
                Number(task.Fiscal?.Value.Amount), Number(task.Other?.Value.Amount));
        }
        // An error that its source's settings make, or no longer make, is another version: findings go with versions.
        foreach (var remark in declaration.Remarks.Where(remark => remark.Kind == RemarkKind.SourceContradicts))
            Add(text, remark.Text);

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // What became of a plan is the content of an assessment; of a plan the columns beside are none.
    private static void AddAssessment(StringBuilder text, Declaration declaration)
    {
        foreach (var line in declaration.Execution.Lines.OrderBy(line => line.Code, StringComparer.Ordinal))
            Add(text, line.Code, Number(line.Amount?.Value.Amount));
        foreach (var mark in declaration.Execution.Marks) Add(text, mark.Line, mark.Role, mark.Text);
        foreach (var side in declaration.Indicators.SelectMany(row => row.Sides)) Add(text, side.Role, side.Text);
    }

    private static void Add(StringBuilder text, params ReadOnlySpan<object?> parts)
    {
        foreach (var part in parts)
        {
            if (part is null) text.Append('\u0000');
            else AddWithoutBlanks(text, Convert.ToString(part, CultureInfo.InvariantCulture)!);
            text.Append('\u001F');
        }

        text.Append('\u001E');
    }

    private static void AddWithoutBlanks(StringBuilder text, string part)
    {
        foreach (var character in part)
        {
            if (!char.IsWhiteSpace(character)) text.Append(character);
        }
    }

    private static string? Day(Printed<DateOnly>? date) => date?.Value.ToString("O", CultureInfo.InvariantCulture);

    private static string? Number(decimal? amount) => amount?.ToString("0.00", CultureInfo.InvariantCulture);
}
