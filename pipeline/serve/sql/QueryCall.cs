using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query.Workers;

namespace PerfEtl.Pipeline.Serve.Sql;

/// <summary>What the address of a query says: <c>?sql=…&amp;p_year=2022&amp;snapshot=perfetl-20221231T101400123Z</c>.
/// </summary>
internal sealed partial record QueryCall(
    string Sql, IReadOnlyList<string> Parameters, string? Snapshot, bool IsRaw, string? Kind, string? Title, int Page,
    int? Seconds)
{
    /// <summary>The longest statement, in characters; a proxy lets no longer address pass.</summary>
    public const int LongestSql = 20_000;

    private const string ParameterPrefix = "p_";

    private static readonly string[] Known = ["sql", "snapshot", "raw", "kind", "title", "page", "seconds"];

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">It says something that is not understood.</exception>
    public static QueryCall Of(IQueryCollection query)
    {
        var unknown = query.Keys.FirstOrDefault(key => !Known.Contains(key)
            && !(key.StartsWith(ParameterPrefix, StringComparison.Ordinal) && key.Length > ParameterPrefix.Length));
        if (unknown is not null)
            throw new UsageException($"网址里的参数“{unknown}”不认识，应为 sql、snapshot、raw、kind、title、page、seconds 之一，"
                + "或 p_名称=值（对应 SQL 中的 $名称）。");
        var sql = query["sql"].ToString();
        if (sql.Length > LongestSql)
            throw new UsageException($"SQL 有 {sql.Length} 字，最多 {LongestSql} 字。请缩短，或用命令行 perfetl query。");
        return new QueryCall(
            sql, [.. query.Keys.Where(key => key.StartsWith(ParameterPrefix, StringComparison.Ordinal))
                .Select(key => $"{key[ParameterPrefix.Length..]}={query[key]}")],
            NullIfEmpty(query["snapshot"].ToString()), query["raw"].ToString() is "1" or "true",
            NullIfEmpty(query["kind"].ToString()), NullIfEmpty(query["title"].ToString()),
            Number(query, "page") ?? 1, Number(query, "seconds"));
    }

    /// <summary>The published snapshot it means: the one that is pinned, or the one in force.</summary>
    /// <exception cref="SnapshotGoneException">Retention has removed the pinned one.</exception>
    /// <exception cref="UsageException">It is no name of a snapshot, or nothing has been published yet.</exception>
    public string SnapshotIn(DataFolder data)
    {
        if (Snapshot is null)
        {
            return Publisher.CurrentIn(data)
                ?? throw new UsageException("还没有已发布的数据：请操作员先在运行页“立即运行”一次，完成后再查。");
        }

        if (!SnapshotName().IsMatch(Snapshot))
            throw new UsageException($"快照“{Snapshot}”不合要求，应如 perfetl-20221231T101400123Z；不写则用最新的。");
        return Publisher.SnapshotsIn(data).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == Snapshot)
            ?? throw new SnapshotGoneException(Snapshot);
    }

    /// <summary>The request to a worker.</summary>
    /// <param name="file">The file that is queried.</param>
    /// <param name="limits">What it may ask for.</param>
    /// <param name="form">How the rows come back.</param>
    public QueryRequest Request(string file, QueryOptions limits, AnswerForm form) => new()
    {
        Snapshot = file,
        Sql = Sql,
        Parameters = Parameters,
        Limits = limits with { Seconds = Math.Min(Seconds ?? limits.Seconds, limits.Seconds) },
        Form = form,
        IsRaw = IsRaw,
        Title = Title,
    };

    private static int? Number(IQueryCollection query, string key)
    {
        var text = query[key].ToString();
        if (text.Length == 0) return null;
        return Positive().IsMatch(text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : throw new UsageException($"{key} “{text}”不合要求，应为 1 到 99999 的整数。");
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    [GeneratedRegex("^perfetl-[0-9A-Za-z_-]{1,64}$")]
    private static partial Regex SnapshotName();

    [GeneratedRegex("^[1-9][0-9]{0,4}$")]
    private static partial Regex Positive();
}
