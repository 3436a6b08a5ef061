using System.ComponentModel;
using System.Globalization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Configuration;

/// <summary>
/// A file or folder to read, and what holds for the forms in it that do not print it: <c>"inbox"</c>, or
/// <c>{ "Path": "inbox", "Pattern": "{year}/{department}/*", "Unit": "万元" }</c>.
/// </summary>
[TypeConverter(typeof(Converter))]
internal sealed record SourceFolder
{
    /// <summary>The file or folder.</summary>
    public string Path { get; init; } = "";

    /// <summary>年度 of every form in it; 0 if it holds several years.</summary>
    [Within(0, 2_100, "年")]
    public int Year { get; init; }

    /// <summary>主管部门 of every form in it; empty if it holds those of several.</summary>
    public string Department { get; init; } = "";

    /// <summary>The money unit of amounts that print none: 元, 万元; empty if nobody knows.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// What the folders below mean, one part a folder: <c>{year}/{department}/*</c>; <c>*</c> is any, the last one any
    /// number of them.
    /// </summary>
    public string Pattern { get; init; } = "";

    /// <summary>A path of which nothing else is known.</summary>
    public static implicit operator SourceFolder(string path) => new() { Path = path };

    public override string ToString() => Path;

    /// <summary>What holds for a file of this source.</summary>
    /// <param name="name">Its name relative to the source, with slashes.</param>
    public OutsideFacts FactsOf(string name)
    {
        var set = new OutsideFacts(
            Year > 0 ? Year : null, Department.Length > 0 ? Department : null, null, Unit.Length > 0 ? Unit : null);
        var (parts, folders) = (Pattern.Split('/'), name.Split('/'));
        if (Pattern.Length == 0 || folders.Length < parts.Length) return set;
        if (folders.Length > parts.Length && parts[^1] != "*") return set;
        for (var index = 0; index < parts.Length; index++) set = set.With(Fact(parts[index], folders[index]));
        return set;
    }

    private static OutsideFacts Fact(string part, string folder) => part switch
    {
        "{year}" when int.TryParse(folder.AsSpan().TrimEnd("年度"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var year) && year is >= 2000 and <= 2100 => new OutsideFacts(Year: year),
        "{department}" => new OutsideFacts(Department: folder),
        "{project}" => new OutsideFacts(Project: folder),
        _ => OutsideFacts.None,
    };

    /// <summary>Lets a setting be a path alone.</summary>
    private sealed class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
            sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            new SourceFolder { Path = (string)value };
    }
}
