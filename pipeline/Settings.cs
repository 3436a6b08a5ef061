using Microsoft.Extensions.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Pipeline;

/// <summary>
/// Everything that can be set: <c>appsettings.json</c>, then environment variables <c>PERFETL__Section__Key</c>.
/// </summary>
internal sealed record Settings
{
    private const string File = "appsettings.json";

    /// <summary>Section <c>Data</c>.</summary>
    public DataOptions Data { get; init; } = new();

    /// <summary>Section <c>Intake</c>.</summary>
    public IntakeOptions Intake { get; init; } = new();

    /// <summary>Section <c>Publish</c>.</summary>
    public PublishOptions Publish { get; init; } = new();

    /// <summary>Section <c>Limits</c>.</summary>
    public PdfLimits Limits { get; init; } = new();

    /// <summary>Section <c>Notify</c>.</summary>
    public NotifyOptions Notify { get; init; } = new();

    /// <summary>Section <c>Schedule</c>.</summary>
    public ScheduleOptions Schedule { get; init; } = new();

    /// <summary>Reads the settings of the folder one stands in, or of the program's folder.</summary>
    /// <exception cref="SettingsException">
    /// The file is malformed, or a key is misspelt or has a value that does not fit.
    /// </exception>
    public static Settings Load()
    {
        var path = System.IO.File.Exists(File) ? Path.GetFullPath(File) : Path.Combine(AppContext.BaseDirectory, File);
        try
        {
            var configuration = new ConfigurationBuilder().AddJsonFile(path, optional: true)
                .AddEnvironmentVariables("PERFETL__").Build();
            return configuration.Get<Settings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new Settings();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or InvalidDataException or FormatException)
        {
            throw new SettingsException(Sentence(path, wrong), wrong);
        }
    }

    // The binder names unknown keys in quotes, and the path of a value that does not fit.
    private static string Sentence(string path, Exception wrong)
    {
        var detail = (wrong.InnerException?.InnerException ?? wrong.InnerException ?? wrong).Message;
        var names = detail.Split('\'').Where((_, index) => index % 2 == 1)
            .Where(name => name.Length > 0 && name.All(IsOfAKey)).Except(["ErrorOnUnknownConfiguration"]).ToList();
        return names.Count > 0
            ? $"{path}：设置“{string.Join("”“", names)}”不认识，或它的值不合要求。"
                + "应为 Data:Folder、Intake 下的 Sources、Databases、Zip、QuietSeconds、"
                + "MoveTo、VanishedAreWithdrawn（见 docs/sources.md）、"
                + "Publish:Snapshots、Publish:SnapshotDays、Publish:ReportMonths、"
                + "Schedule 和 Notify 下的设置（见 docs/service.md），或 Limits 下的 FileMegabytes、Pages、Operators、"
                + "StreamMegabytes、DocumentMegabytes、Depth、Seconds。"
            : $"{path}：不是有效的 JSON 设置文件。{detail}";
    }

    private static bool IsOfAKey(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '_';
}
