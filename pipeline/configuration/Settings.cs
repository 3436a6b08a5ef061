namespace PerfEtl.Pipeline.Configuration;

/// <summary>
/// Everything that can be set: <c>appsettings.json</c>, then environment variables <c>PERFETL__Section__Key</c>.
/// Relative paths count from the folder of the file.
/// </summary>
internal sealed record Settings
{
    /// <summary>Section <c>Data</c>.</summary>
    public DataOptions Data { get; init; } = new();

    /// <summary>Section <c>Intake</c>.</summary>
    public IntakeOptions Intake { get; init; } = new();

    /// <summary>Section <c>Publish</c>.</summary>
    public PublishOptions Publish { get; init; } = new();

    /// <summary>Section <c>Limits</c>.</summary>
    public PdfLimits Limits { get; init; } = new();

    /// <summary>Section <c>Query</c>.</summary>
    public QueryOptions Query { get; init; } = new();

    /// <summary>Section <c>Notify</c>.</summary>
    public NotifyOptions Notify { get; init; } = new();

    /// <summary>Section <c>Schedule</c>.</summary>
    public ScheduleOptions Schedule { get; init; } = new();

    /// <summary>Section <c>Serve</c>.</summary>
    public ServeOptions Serve { get; init; } = new();

    /// <summary>Where these settings come from: the path of the file, or <c>--demo</c>; null for nowhere.</summary>
    internal string? Origin { get; init; }

    /// <summary>
    /// Where the settings of this call come from: a file, <c>--demo</c>, empty for nowhere; null until a command asked.
    /// </summary>
    public static string? InUse { get; private set; }

    /// <summary>Reads the settings that are in use, see <see cref="SettingsPlaces"/>.</summary>
    /// <remarks>Where no place has a file, nothing is set: neither a data folder nor a source.</remarks>
    /// <exception cref="SettingsException">
    /// The file is malformed, or a key is misspelt or has a value that does not fit.
    /// </exception>
    public static Settings Load()
    {
        var (settings, wrong) = Look();
        return wrong is null ? settings! : throw wrong;
    }

    /// <inheritdoc cref="SettingsFile.Look"/>
    public static (Settings? Settings, SettingsException? Wrong) Look()
    {
        var path = SettingsPlaces.Find();
        InUse = path ?? "";
        return SettingsFile.Look(path);
    }

    /// <summary>The settings of <c>--demo</c>: the sample forms beside the program, and a folder for them.</summary>
    public static Settings OfTheDemo()
    {
        InUse = "--demo";
        return new Settings
        {
            Origin = "--demo",
            Data = new DataOptions { Folder = "perfetl-demo" },
            Intake = new IntakeOptions { Sources = [Path.Combine(AppContext.BaseDirectory, "seeds", "forms")] },
        };
    }

    /// <summary>The same settings, if they name at least one source.</summary>
    /// <exception cref="SettingsException">They name none, or there is no settings file.</exception>
    public Settings WithSources()
    {
        if (Origin is null) throw SettingsPlaces.NotFound("要读取哪些来源");
        return Intake.Sources.Count + Intake.Databases.Count > 0 ? this : throw new SettingsException(
            $"{Origin}：设置 Intake:Sources 和 Intake:Databases 都是空的，应写至少一个来源，"
            + "例如 \"Sources\": [ \"/var/lib/perfetl/inbox\" ]。");
    }
}

/// <summary>Where the data lives (section <c>Data</c>).</summary>
internal sealed record DataOptions
{
    /// <summary>The data folder, relative to the settings file; <c>--data DIR</c> wins over it.</summary>
    public string Folder { get; init; } = "data";
}
