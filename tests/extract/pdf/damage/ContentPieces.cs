namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Cuts a content stream into tokens and instructions, well enough for those of real producers.</summary>
internal static class ContentPieces
{
    private const string Ends = "()<>[]/%{}";

    /// <summary>Where every instruction stands, operands included, with its operator.</summary>
    public static List<(int From, int To, string Operator)> Instructions(string content)
    {
        var found = new List<(int From, int To, string Operator)>();
        var from = -1;
        foreach (var (start, end) in Tokens(content))
        {
            if (from < 0) from = start;
            var first = content[start];
            if (!(char.IsAsciiLetter(first) || first is '\'' or '"')) continue;
            found.Add((from, end, content[start..end]));
            from = -1;
        }

        return found;
    }

    /// <summary>Where every token stands; brackets of arrays and dictionaries are tokens of their own.</summary>
    public static IEnumerable<(int From, int To)> Tokens(string content)
    {
        for (var at = 0; at < content.Length;)
        {
            if (char.IsWhiteSpace(content[at]) || content[at] == '\0')
            {
                at++;
                continue;
            }

            var end = EndOf(content, at);
            yield return (at, end);
            at = end;
        }
    }

    private static int EndOf(string content, int at)
    {
        if (content[at] == '(') return EndOfString(content, at);
        var isDictionary = at + 1 < content.Length && content[at + 1] == '<';
        if (content[at] == '<' && !isDictionary)
            return content.IndexOf('>', at) is >= 0 and var close ? close + 1 : content.Length;
        var end = at + 1;
        if (Ends.Contains(content[at]) && content[at] != '/') return end;
        while (end < content.Length && !char.IsWhiteSpace(content[end]) && !Ends.Contains(content[end])) end++;
        return end;
    }

    private static int EndOfString(string content, int at)
    {
        var depth = 0;
        for (; at < content.Length; at++)
        {
            if (content[at] == '\\') at++;
            else if (content[at] == '(') depth++;
            else if (content[at] == ')' && --depth == 0) return at + 1;
        }

        return content.Length;
    }
}
