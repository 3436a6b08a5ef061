using System.Data.Common;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Query;

/// <summary>The rows of a query, one after another; more than the limit are an error, never a cut.</summary>
/// <param name="reader">Where they come from.</param>
/// <param name="limit">At most so many rows.</param>
internal sealed class QueryRows(DbDataReader reader, long limit)
{
    /// <summary>The columns, from left to right.</summary>
    public IReadOnlyList<QueryColumn> Columns { get; } = [.. Enumerable.Range(0, reader.FieldCount)
        .Select(column => new QueryColumn(column, reader.GetName(column), reader.GetDataTypeName(column)))];

    /// <summary>How many rows have been read.</summary>
    public long Count { get; private set; }

    /// <summary>Goes on to the next row.</summary>
    /// <exception cref="QueryLimitException">There are more rows than the limit.</exception>
    public bool Next()
    {
        if (!reader.Read()) return false;
        if (++Count > limit) throw QueryLimitException.Rows(limit);
        return true;
    }

    /// <summary>The value of a column in this row; null for NULL.</summary>
    public object? Value(QueryColumn column)
    {
        try
        {
            return column.Value(reader);
        }
        catch (Exception wrong) when (wrong is OverflowException or InvalidCastException or NotSupportedException
            or ArgumentOutOfRangeException)
        {
            throw new UsageException($"第 {Count} 行，列“{column.Name}”：{column.Type} 类型的这个值超出能读出的范围，"
                + $"请在查询中转换，例如 cast(\"{column.Name}\" as varchar)。");
        }
    }

    /// <summary>The value of a column in this row as text; empty for NULL.</summary>
    public string Text(QueryColumn column) => RowText.Of(column.Kind, Value(column));

    /// <summary>Makes sure that no two columns have one name, as files with named columns need it.</summary>
    /// <exception cref="UsageException">Two have.</exception>
    public void RequireUniqueNames()
    {
        if (Columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1) is not { } twice) return;
        var places = string.Join("、", twice.Select(column => column.Ordinal + 1));
        throw new UsageException($"第 {places} 列都叫“{twice.Key}”，写成文件后分不清。"
            + $"请用 as 给它们不同的名称，例如 {twice.Key} as {twice.Key}_2。");
    }
}
