using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Reads the reviewed vocabulary tables of <c>seeds/lookups/*.csv</c> (UTF-8, comma, a head line).</summary>
internal static class LookupFile
{
    /// <summary>Every row of one table, as the record type <typeparamref name="T"/>, columns matched by name.</summary>
    /// <param name="folder">The folder of the lookups.</param>
    /// <param name="name">File name without ending, for example <c>units</c>.</param>
    /// <exception cref="LookupException">The file is missing or a row does not fit; the message says where.</exception>
    public static IReadOnlyList<T> Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".csv");
        if (!File.Exists(path)) throw new LookupException($"缺少词表文件 {path}。请从安装包恢复 seeds/lookups 目录。");
        try
        {
            using var table = new CsvReader(File.OpenText(path), Format);
            return [.. Rows<T>(table)];
        }
        catch (CsvHelperException badRow)
        {
            throw new LookupException(
                $"词表文件 {path} 第 {badRow.Context?.Parser?.RawRow ?? 0} 行不合格式："
                + badRow.Message.Split('\n')[0].Trim(), badRow);
        }
    }

    // The library's own records compile a reader for each type, which costs a start more than all the tables do.
    private static IEnumerable<T> Rows<T>(CsvReader table)
    {
        table.Read();
        table.ReadHeader();
        var record = typeof(T).GetConstructors()[0];
        var columns = record.GetParameters()
            .Select(column => (Type: column.ParameterType, Index: table.GetFieldIndex(column.Name!))).ToList();
        while (table.Read())
            yield return (T)record.Invoke([.. columns.Select(column => table.GetField(column.Type, column.Index))]);
    }

    private static CsvConfiguration Format => new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = head => head.Header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
        TrimOptions = TrimOptions.Trim,
    };
}

/// <summary>A lookup table is missing or malformed: bad configuration, so nothing is loaded.</summary>
internal sealed class LookupException(string message, Exception? inner = null)
    : ToldException(message, FailureKind.Usage, inner);

/// <summary>Where the reviewed lookups are: they travel beside the program.</summary>
internal static class LookupsFolder
{
    /// <summary>The folder, for example <c>/opt/perfetl/seeds/lookups</c>.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "seeds", "lookups");
}
