using System.Data;
using System.Numerics;
using System.Text;
using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>Makes sure that a parameter's value reaches the engine as it is.</summary>
/// <remarks>
/// The package turns a type it does not know into text under the machine's culture, cuts text at NUL and patches half
/// a surrogate pair; all of these are refused here. The .NET type alone decides, never the declared <c>DbType</c>.
/// </remarks>
internal static class ParameterValues
{
    /// <exception cref="NotSupportedException">The engine has no type for a value, or would change it.</exception>
    public static void Check(DuckDBParameterCollection parameters)
    {
        foreach (DuckDBParameter parameter in parameters)
        {
            if (parameter.Direction is not (0 or ParameterDirection.Input))
                throw new NotSupportedException("A warehouse command has input parameters only.");
            parameter.ParameterName = (parameter.ParameterName ?? "").TrimStart('$');
            var value = Checked(parameter);
            // The package takes the DbType from a new value; what Dapper declared is forgotten.
            parameter.Value = null;
            parameter.Value = value;
        }
    }

    private static object? Checked(DuckDBParameter parameter) => parameter.Value switch
    {
        bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal
            or BigInteger or byte[] or Guid or DateOnly or null or DBNull => parameter.Value,
        string text => IsWhole(text)
            ? text
            : throw Refuse(parameter, "text with a NUL or half a surrogate pair"),
        char letter => letter.ToString(),
        Int128 number => (BigInteger)number,
        TimeOnly time => new TimeOnly(Floor(time.Ticks)),
        DateTimeOffset time => new DateTimeOffset(Floor(time.UtcTicks), TimeSpan.Zero),
        DateTime { Kind: DateTimeKind.Local } => throw Refuse(
            parameter, "local time, which is ambiguous in a warehouse; convert it with ToUniversalTime()"),
        DateTime time => new DateTime(Floor(time.Ticks), time.Kind),
        var other => throw Refuse(parameter, $"a {other.GetType()}"),
    };

    /// <summary>Whether the text arrives as it is; SQL has to, too.</summary>
    public static bool IsWhole(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return false;
        for (ReadOnlySpan<char> rest = text; Rune.DecodeFromUtf16(rest, out _, out var used) == 0; rest = rest[used..])
        {
            if (rest.Length == used)
                return true;
        }

        return text.Length == 0;
    }

    /// <summary>To the microsecond below; the package rounds times before 1970 up.</summary>
    public static long Floor(long ticks) => ticks - (ticks % TimeSpan.TicksPerMicrosecond);

    private static NotSupportedException Refuse(DuckDBParameter parameter, string what) =>
        new($"Parameter ${parameter.ParameterName} cannot be {what}.");
}
