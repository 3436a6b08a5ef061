using System.Collections.Concurrent;
using Dapper;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>A published file that pages read, open as long as it is the one in force or somebody reads it.</summary>
/// <remarks>One page at a time reads it: its queries take a millisecond or two, and have both cores.</remarks>
internal sealed class SiteFile(string path)
{
    private const int MostKept = 500;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, object> kept = new(StringComparer.Ordinal);
    private WarehouseConnection? connection;
    private bool isOver;

    /// <summary>Reads what a page shows, unless that was read before: the file does not change.</summary>
    /// <param name="address">The page with its parameters.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="found">What the page shows.</param>
    /// <returns>False if the file is no longer in force, and closed.</returns>
    public bool TryRead<T>(string address, Func<SiteRows, T> read, out T? found)
        where T : notnull
    {
        if (kept.TryGetValue(address, out var known))
        {
            found = (T)known;
            return true;
        }

        if (!TryRead(read, out found)) return false;
        if (kept.Count >= MostKept) kept.Clear();
        kept[address] = found!;
        return true;
    }

    /// <summary>Reads a page's rows.</summary>
    /// <returns>False if the file is no longer in force, and closed.</returns>
    public bool TryRead<T>(Func<SiteRows, T> read, out T? found)
    {
        lock (gate)
        {
            found = default;
            if (isOver) return false;
            connection ??= Open();
            found = read(new SiteRows(connection, path));
            return true;
        }
    }

    /// <summary>Closes it once nobody reads.</summary>
    public void Close()
    {
        lock (gate)
        {
            isOver = true;
            connection?.Dispose();
            connection = null;
        }
    }

    private WarehouseConnection Open()
    {
        var opened = WarehouseFile.OpenSnapshot(path);
        try
        {
            opened.Execute(SiteRows.Text("site/declarations.sql"));
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }
}
