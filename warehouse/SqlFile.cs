using System.Collections.Concurrent;
using System.Reflection;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>SQL texts that live in <c>.sql</c> files and travel inside their assembly.</summary>
public static class SqlFile
{
    private static readonly ConcurrentDictionary<(Assembly, string), string> Texts = new();

    /// <summary>The text of one file.</summary>
    /// <param name="name">Path below the project, for example <c>models/core/fct_funding.sql</c>.</param>
    /// <param name="assembly">The assembly that carries the file; this one if null.</param>
    /// <exception cref="ArgumentException">The assembly carries no such file.</exception>
    public static string Read(string name, Assembly? assembly = null) =>
        Texts.GetOrAdd((assembly ?? typeof(SqlFile).Assembly, name), static key => ReadResource(key.Item1, key.Item2));

    /// <summary>The names of all files of a folder, for example <c>checks</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. typeof(SqlFile).Assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? assembly.GetManifestResourceStream(name.Replace('/', '\\'))
            ?? throw new ArgumentException($"No SQL file named {name} in {assembly.GetName().Name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Runs a file of one or more statements.</summary>
internal static class SqlScript
{
    /// <summary>Runs every statement of the file in the caller's transaction.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="name">As for <see cref="SqlFile.Read"/>.</param>
    /// <exception cref="WarehouseException">A statement failed.</exception>
    public static void Run(WarehouseConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlFile.Read(name);
        command.ExecuteNonQuery();
    }
}
