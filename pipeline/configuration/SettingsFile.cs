using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Configuration;

/// <summary>Reads one settings file and the environment, and says everything that is wrong in them.</summary>
internal static class SettingsFile
{
    /// <summary>The settings of a file, or those of the environment alone, and all that is wrong in them.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <returns>No settings if a value cannot be read at all; no exception if nothing is wrong.</returns>
    /// <exception cref="SettingsException">The file cannot be read.</exception>
    public static (Settings? Settings, SettingsException? Wrong) Look(string? path)
    {
        var configuration = Configuration(path);
        var problems = SettingsShape.ProblemsIn(configuration, typeof(Settings)).ToList();
        var wrong = problems.Count == 0
            ? null : new SettingsException($"{path ?? "环境变量"}：{string.Join("；", problems)}。");
        var settings = Bound(configuration);
        if (settings is null) wrong ??= new SettingsException($"{path ?? "环境变量"}：有设置读不出来，请对照 docs/service.md。");
        return (settings is null || path is null ? settings : Located(settings, path), wrong);
    }

    private static Settings? Bound(IConfigurationRoot configuration)
    {
        try
        {
            return configuration.Get<Settings>() ?? new Settings();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static IConfigurationRoot Configuration(string? path)
    {
        var builder = new ConfigurationBuilder();
        try
        {
            if (path is not null) builder.AddJsonStream(new MemoryStream(File.ReadAllBytes(path)));
            return builder.AddEnvironmentVariables("PERFETL__").Build();
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidDataException)
        {
            throw new SettingsException($"{path}：不是有效的 JSON 设置文件，{Place(wrong)}。请改正后再运行。", wrong);
        }
    }

    private static string Place(Exception? wrong) => wrong switch
    {
        JsonException { LineNumber: { } line } => $"第 {line + 1} 行的写法不对（括号、引号或逗号）",
        null => "最外层应为 { … }，同一个设置只能写一次",
        _ => Place(wrong.InnerException),
    };

    // A night started from anywhere, by cron or a service, finds the same folders.
    private static Settings Located(Settings settings, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        string Whole(string named) => string.IsNullOrEmpty(named) ? "" : Path.GetFullPath(named, folder);
        return settings with
        {
            Origin = path,
            Data = settings.Data with { Folder = Whole(settings.Data.Folder) },
            Intake = settings.Intake with
            {
                Sources = [.. settings.Intake.Sources.Select(source => source with { Path = Whole(source.Path) })],
                MoveTo = Whole(settings.Intake.MoveTo),
            },
            Schedule = settings.Schedule with { Calendar = Whole(settings.Schedule.Calendar) },
        };
    }
}

/// <summary>A setting is misspelt or has a value that does not fit. Terminal: nothing is run.</summary>
internal sealed class SettingsException(string message, Exception? inner = null)
    : ToldException(message, FailureKind.Settings, inner);
