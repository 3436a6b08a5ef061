using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Query;

/// <summary>What the database says about a query, in Chinese.</summary>
internal static partial class QueryFailure
{
    private static readonly (Regex Pattern, string Sentence)[] Known =
    [
        (NoTable(), "没有叫“$1”的表或视图"),
        (NoColumn(), "没有叫“$1”的列"),
        (NoFunction(), "没有叫“$1”的函数，或参数的类型不合"),
        (SyntaxAtEnd(), "语句在末尾不完整"),
        (Syntax(), "“$1”附近的写法不对"),
        (NoParameter(), "参数 $1 没有给值：命令行请加 -p $1=值，网址请加 p_$1=值"),
        (NoValue(), "参数 $1 没有给值：命令行请加 -p $1=值，网址请加 p_$1=值"),
        (ExtraParameter(), "多了参数 $1：SQL 里没有 $$$1"),
        (NotGrouped(), "列“$1”既不在 group by 里，也没有放进汇总函数"),
        (Conversion(), "“$1”不能转换成 $2"),
        (Ambiguous(), "列“$1”在几张表里都有，请写上表名"),
    ];

    private static readonly (string Prefix, string Clause)[] Kinds =
    [
        ("Parser Error", "SQL 的写法不对"), ("Binder Error", "表、列或类型用得不对"), ("Catalog Error", "没有这个表、视图或函数"),
        ("Conversion Error", "有一个值不能转换为所需的类型"), ("Out of Range Error", "有一个数超出了范围"),
        ("Invalid Input Error", "有一个值或参数不合要求"), ("Permission Error", "不允许读写文件，只能查询已发布的数据"),
        ("Out of Memory Error", "用的内存超过了上限"), ("Interrupt Error", "被中断了"), ("Not implemented Error", "数据库不支持这种写法"),
    ];

    /// <summary>One sentence that names what is wrong, where it stands and what is alike.</summary>
    /// <param name="message">The database's own words: <c>Binder Error: Referenced column "x" not found …</c>.</param>
    public static string Sentence(string message)
    {
        var place = Line().Match(message) is { Success: true } line ? $"（第 {line.Groups[1].Value} 行）" : "";
        foreach (var (pattern, sentence) in Known)
        {
            if (pattern.Match(message) is { Success: true } found)
                return $"查询不能执行：{found.Result(sentence)}{place}。{Alike(message)}";
        }

        var kind = Array.Find(
            Kinds, kind => message.StartsWith(kind.Prefix, StringComparison.OrdinalIgnoreCase)).Clause;
        return $"查询不能执行：{kind ?? "数据库报错"}{place}（{Words(message)}）。";
    }

    private static string Alike(string message)
    {
        if (DidYouMean().Match(message) is { Success: true } one) return $"您是不是要用“{one.Groups[1].Value}”？";
        return Candidates().Match(message) is { Success: true } some
            ? $"相近的有：{some.Groups[1].Value.Replace("\"", "", StringComparison.Ordinal)}。" : "";
    }

    // The first line without the kind of the error, which the sentence says already.
    private static string Words(string message)
    {
        var first = message.Split('\n')[0];
        var colon = first.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && colon < 30 ? first[(colon + 2)..] : first;
    }

    [GeneratedRegex("Table with name (\\S+) does not exist")]
    private static partial Regex NoTable();

    [GeneratedRegex("(?:Referenced column|have a column named) \"([^\"]+)\"")]
    private static partial Regex NoColumn();

    [GeneratedRegex("(?:Function with name|No function matches the given name and argument types) '?([^'(\\s]+)")]
    private static partial Regex NoFunction();

    [GeneratedRegex("syntax error at end of input")]
    private static partial Regex SyntaxAtEnd();

    [GeneratedRegex("syntax error at (?:or near )?\"?([^\"]+)")]
    private static partial Regex Syntax();

    [GeneratedRegex("Values were not provided for the following prepared statement parameters: (\\w+)")]
    private static partial Regex NoParameter();

    [GeneratedRegex("needs a value for \\$(\\w+)")]
    private static partial Regex NoValue();

    [GeneratedRegex("Parameter argument/count mismatch, identifiers of the excess parameters: (\\w+)")]
    private static partial Regex ExtraParameter();

    [GeneratedRegex("column \"?([^\" ]+)\"? must appear in the GROUP BY")]
    private static partial Regex NotGrouped();

    [GeneratedRegex("Could not convert string '([^']*)' to (\\w+)")]
    private static partial Regex Conversion();

    [GeneratedRegex("Ambiguous reference to column name \"([^\"]+)\"")]
    private static partial Regex Ambiguous();

    [GeneratedRegex("Did you mean \"([^\"]+)\"")]
    private static partial Regex DidYouMean();

    [GeneratedRegex("Candidate bindings: ([^\n]+)")]
    private static partial Regex Candidates();

    [GeneratedRegex("^LINE (\\d+):", RegexOptions.Multiline)]
    private static partial Regex Line();
}
