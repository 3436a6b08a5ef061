using System.Text.RegularExpressions;

namespace PerfEtl.Warehouse.DuckDB;

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
