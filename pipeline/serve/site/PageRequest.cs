using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>The parameters of a page's address, checked.</summary>
/// <param name="values">The query of the address.</param>
internal sealed class PageRequest(IQueryCollection values)
{
    private const int LongestText = 2000;
    private const int MostPages = 1_000_000;

    /// <summary>A text without blanks around it; null for none.</summary>
    /// <exception cref="PageException">It is longer than any name in use.</exception>
    public string? Text(string name)
    {
        var text = values[name].ToString().Trim();
        if (text.Length > LongestText)
            throw PageException.Wrong($"参数 {name} 太长，应不超过 {LongestText} 个字，请缩短后再试。");
        return text.Length == 0 ? null : text;
    }

    /// <summary>A whole number; null for none.</summary>
    /// <exception cref="PageException">It is none, or out of range.</exception>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most) return number;
        throw PageException.Wrong($"参数 {name} 不合要求，应为 {least} 到 {most} 的整数，请改正网址后再试。");
    }

    /// <summary>A fiscal year; null for none.</summary>
    public int? Year => Number("year", 1900, 9999);

    /// <summary>Which page of a list, from 1.</summary>
    public int Page => Number("page", 1, MostPages) ?? 1;

    /// <summary>One of several words; the first of them if none is given.</summary>
    /// <exception cref="PageException">It is another one.</exception>
    public string OneOf(string name, params IReadOnlyList<string> words)
    {
        if (Text(name) is not { } word) return words[0];
        return words.Contains(word, StringComparer.Ordinal) ? word
            : throw PageException.Wrong($"参数 {name} 不合要求，应为 {string.Join("、", words)} 之一，请改正网址后再试。");
    }
}
