namespace PerfEtl.Pipeline.Configuration;

/// <summary>Where the settings file is looked for; the first place that has one is the one in use.</summary>
internal static class SettingsPlaces
{
    private const string FileName = "appsettings.json";
    private const string Variable = "PERFETL_SETTINGS";

    /// <summary>The file that the call names with <c>--settings FILE</c>; null if it names none.</summary>
    public static string? Named { get; set; }

    /// <summary>
    /// Where one looks if none is named: the folder one stands in, the machine's folder for settings, the program's.
    /// </summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        Path.GetFullPath(FileName),
        Path.Combine(OfTheMachine, FileName),
        Path.Combine(AppContext.BaseDirectory, FileName),
    ];

    private static string OfTheMachine => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "PerfEtl")
        : "/etc/perfetl";

    /// <summary>The settings file in use, absolute; null if no place has one.</summary>
    /// <exception cref="SettingsException">A file is named that is not there.</exception>
    public static string? Find()
    {
        if (Named is not null) return Existing(Named, "--settings");
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return Existing(named, $"环境变量 {Variable}");
        return Usual.FirstOrDefault(File.Exists);
    }

    /// <summary>What to say when no place has one.</summary>
    public static SettingsException NotFound(string need) => new(
        $"没有找到设置文件，因此不知道{need}。找过：{string.Join("、", Usual.Distinct())}。"
        + $"请用 --settings 文件 或环境变量 {Variable} 指定设置文件，或把程序文件夹里的 deploy/appsettings.json 复制到以上一处再改；"
        + "只想试用示例数据，请运行 perfetl run --demo。");

    private static string Existing(string named, string namedBy) => File.Exists(named)
        ? Path.GetFullPath(named)
        : throw new SettingsException(Directory.Exists(named)
            ? $"{namedBy}：“{named}”是文件夹，应为设置文件，例如 {Path.Combine(named, FileName)}。"
            : $"{namedBy}：找不到设置文件“{named}”，应为存在的 JSON 文件。请检查路径。");
}
