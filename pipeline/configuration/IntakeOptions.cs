using System.ComponentModel;
using System.Globalization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Configuration;

/// <summary>Where submitted forms come from (section <c>Intake</c> of <c>appsettings.json</c>).</summary>
internal sealed record IntakeOptions
{
    /// <summary>
    /// Files and folders to read, folders with everything below them; a path, or a path with what holds for its forms.
    /// </summary>
    public IReadOnlyList<SourceFolder> Sources { get; init; } = [];

    /// <summary>Databases to pull from; see <c>docs/sources.md</c>.</summary>
    public IReadOnlyList<DatabaseSourceOptions> Databases { get; init; } = [];

    /// <summary>What a zip archive may hold.</summary>
    public ZipLimits Zip { get; init; } = new();

    /// <summary>A file of a source that was written less than so many seconds ago is left for the next night.</summary>
    [Within(0, 3_600, "秒")]
    public int QuietSeconds { get; init; } = 5;

    /// <summary>
    /// Whether a file that a source folder no longer holds withdraws what it said; off, since folders are tidied for
    /// many reasons. Cannot be had together with <see cref="MoveTo"/>.
    /// </summary>
    public bool VanishedAreWithdrawn { get; init; }

    /// <summary>Where files of the sources are moved once their night is published; empty to leave them.</summary>
    public string MoveTo { get; init; } = "";
}

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

/// <summary>What a zip archive of the inbox may hold; what is larger is refused before it is inflated.</summary>
internal sealed record ZipLimits
{
    /// <summary>Entries of an archive with those of the archives in it.</summary>
    [Within(1, 10_000_000, "个")]
    public int Entries { get; init; } = 100_000;

    /// <summary>Inflated megabytes of an archive with those of the archives in it.</summary>
    [Within(1, 65_536, "MB")]
    public int TotalMegabytes { get; init; } = 4096;

    /// <summary>Inflated megabytes of one entry.</summary>
    [Within(1, 2_047, "MB")]
    public int EntryMegabytes { get; init; } = 64;

    /// <summary>Inflated bytes for one packed byte; a text of a form has about 5. Small entries are let off.</summary>
    [Within(1, 100_000, "倍")]
    public int Ratio { get; init; } = 200;

    /// <summary>Archives within archives: 1 lets an archive hold others, but those no more.</summary>
    [Within(0, 10, "层")]
    public int Nesting { get; init; } = 1;
}
