using System.Reflection;
using System.Runtime.InteropServices;

namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>Finds libduckdb beside the program and says where it looked when it is not there.</summary>
/// <remarks>The build copies the library next to the program, so an installed program needs nothing else.</remarks>
internal static class NativeLibraryLoader
{
    /// <summary>The library's name in every import of this folder.</summary>
    public const string Library = "duckdb";

    private static readonly Lazy<nint> Loaded = new(Load);

    /// <summary>Has to run before the first import is called; the instance cache does it.</summary>
    public static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLoader).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == Library ? Loaded.Value : 0;

    private static nint Load()
    {
        var places = Places().ToList();
        foreach (var place in places.Where(File.Exists))
            return NativeLibrary.Load(place);
        if (NativeLibrary.TryLoad(FileName, out var installed))
            return installed;
        throw new DllNotFoundException(
            $"DuckDB's native library {FileName} is missing ({RuntimeInformation.RuntimeIdentifier}). Looked for "
            + $"{string.Join(", ", places)} and in the system's library folders. The build fetches it by npm for "
            + "Linux x64, Windows x64 and macOS arm64; copy it next to the program.");
    }

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll"
        : OperatingSystem.IsMacOS() ? "libduckdb.dylib"
        : "libduckdb.so";

    private static IEnumerable<string> Places()
    {
        yield return Path.Combine(AppContext.BaseDirectory, FileName);
        yield return Path.Combine(
            AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", FileName);
    }
}
