using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

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
            using var reader = new CsvReader(File.OpenText(path), Format);
            return [.. reader.GetRecords<T>()];
        }
        catch (CsvHelperException badRow)
        {
            throw new LookupException(
                $"词表文件 {path} 第 {badRow.Context?.Parser?.RawRow ?? 0} 行不合格式："
                + badRow.Message.Split('\n')[0].Trim(), badRow);
        }
    }

    private static CsvConfiguration Format => new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = head => head.Header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
        TrimOptions = TrimOptions.Trim,
    };
}
