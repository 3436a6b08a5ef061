using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>
/// Which database to open and how: <c>Data Source=data/warehouse.duckdb; Read Only=true; Settings="threads=2;…"</c>.
/// </summary>
/// <remarks>
/// Settings are made in the order given, because it matters: <c>temp_directory</c> has to come before
/// <c>enable_external_access=false</c>, and <c>lock_configuration=true</c> last.
/// </remarks>
[SuppressMessage("Design", "CA1010:Collections should be generic", Justification = "ADO.NET's own shape.")]
public sealed class WarehouseConnectionStringBuilder : DbConnectionStringBuilder
{
    private const string DataSourceKey = "Data Source";
    private const string ReadOnlyKey = "Read Only";
    private const string SettingsKey = "Settings";

    public WarehouseConnectionStringBuilder()
    {
    }

    /// <exception cref="ArgumentException">The text has a key that is not known here.</exception>
    public WarehouseConnectionStringBuilder(string connectionString)
    {
        ConnectionString = connectionString;
        foreach (string key in Keys)
        {
            if (!string.Equals(key, DataSourceKey, StringComparison.OrdinalIgnoreCase)
                && !string.Equals(key, ReadOnlyKey, StringComparison.OrdinalIgnoreCase)
                && !string.Equals(key, SettingsKey, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException(
                    $"Unknown key '{key}'; known are {DataSourceKey}, {ReadOnlyKey} and {SettingsKey}.",
                    nameof(connectionString));
        }
    }

    /// <summary>
    /// A file, or <c>:memory:</c> for a database of this connection's own. To the package <c>:memory:NAME</c> would be
    /// a file of that name.
    /// </summary>
    public string DataSource
    {
        get => Text(DataSourceKey);
        set => this[DataSourceKey] = value;
    }

    /// <summary>Whether DuckDB refuses every change; all connections to one file in a process have to agree.</summary>
    public bool ReadOnly
    {
        get => Text(ReadOnlyKey) is { Length: > 0 } text && Convert.ToBoolean(text, CultureInfo.InvariantCulture);
        set => this[ReadOnlyKey] = value;
    }

    /// <summary>The settings in the order they are made.</summary>
    public IReadOnlyList<WarehouseSetting> Settings =>
        [.. Text(SettingsKey).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Adds a setting behind those already there.</summary>
    /// <exception cref="ArgumentException">The value holds a semicolon.</exception>
    public WarehouseConnectionStringBuilder AddSetting(string name, string value)
    {
        if (value.Contains(';', StringComparison.Ordinal))
            throw new ArgumentException($"The value of {name} holds a semicolon, which separates settings.");
        this[SettingsKey] = string.Join(';', Settings.Select(s => $"{s.Name}={s.Value}").Append($"{name}={value}"));
        return this;
    }

    private string Text(string key) =>
        TryGetValue(key, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";

    private static WarehouseSetting Parse(string text) => text.Split('=', 2) is [var name, var value]
        ? new WarehouseSetting(name.Trim(), value.Trim())
        : throw new ArgumentException($"'{text}' in {SettingsKey} is not of the form name=value.");
}

/// <summary>A DuckDB setting for a whole database instance, such as <c>threads</c> = <c>2</c>.</summary>
/// <param name="Name">As in <c>duckdb_settings()</c>.</param>
/// <param name="Value">As SQL text; DuckDB converts it to the setting's type and refuses what it cannot.</param>
public sealed partial record WarehouseSetting(string Name, string Value)
{
    /// <summary>The statement that makes the setting.</summary>
    /// <exception cref="ArgumentException">The name is not a plain word, so it could smuggle SQL in.</exception>
    internal string Sql => PlainWord().IsMatch(Name)
        ? $"SET GLOBAL {Name} = '{Value.Replace("'", "''", StringComparison.Ordinal)}'"
        : throw new ArgumentException($"'{Name}' is not the name of a DuckDB setting.");

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex PlainWord();
}
