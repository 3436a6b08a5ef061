using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Extracted = DuckDB.NET.Native.NativeMethods.ExtractStatements;
using Prepared = DuckDB.NET.Native.NativeMethods.PreparedStatements;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>The statements of one SQL text, prepared but not run, to learn what they are.</summary>
internal sealed partial class StatementList : IDisposable
{
    private readonly DuckDBNativeConnection _connection;
    private readonly DuckDBExtractedStatements _statements;
    private readonly int _count;

    /// <exception cref="WarehouseException">The text is not SQL; the message says where.</exception>
    public StatementList(DuckDBNativeConnection connection, string sql)
    {
        _connection = connection;
        _count = Extracted.DuckDBExtractStatements(connection, sql, out _statements);
        if (_count > 0 || Extracted.DuckDBExtractStatementsError(_statements) is not { Length: > 0 } error)
            return;
        _statements.Dispose();
        throw WarehouseException.Of(error);
    }

    /// <summary>What each statement is, in the engine's own numbers.</summary>
    /// <exception cref="WarehouseException">A statement cannot be prepared.</exception>
    public IReadOnlyList<WarehouseStatementType> Types() => [.. Each(Type)];

    /// <summary>Refuses values that the package would round to the type of the place they stand in.</summary>
    /// <exception cref="NotSupportedException">For example 1.5 where the SQL asks for an integer.</exception>
    public void EnsureExact(DuckDBParameterCollection parameters)
    {
        var values = parameters.Cast<DuckDBParameter>().Select((parameter, i) => (Value: parameter, Position: i + 1L))
            .Where(place => MayBeRounded(place.Value.Value)).ToList();
        foreach (var types in Each(statement => values.ConvertAll(place => TypeAt(statement, place))))
        {
            for (var i = 0; i < types.Count; i++)
            {
                if (Rounds(types[i], values[i].Value.Value))
                    throw Refuse(values[i].Value, types[i]);
            }
        }
    }

    /// <summary>The first name or place in the SQL that has no value; null if each has one.</summary>
    public string? FirstWithout(DuckDBParameterCollection parameters)
    {
        var given = parameters.Cast<DuckDBParameter>().Select(parameter => parameter.ParameterName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Each(Names).SelectMany(names => names).FirstOrDefault(name => !given.Contains(name));
    }

    public void Dispose() => _statements.Dispose();

    /// <summary>Whether a value may be rounded at all; nearly none is, and those need no second look.</summary>
    public static bool MayBeRounded(object? value) => value switch
    {
        decimal number => number != decimal.Truncate(number),
        double number => !double.IsInteger(number),
        float number => !float.IsInteger(number),
        DateTime time => time.TimeOfDay != TimeSpan.Zero,
        _ => false,
    };

    private static DuckDBType TypeAt(DuckDBPreparedStatement statement, (DuckDBParameter Value, long Position) place)
    {
        var position = place.Position;
        var name = place.Value.ParameterName;
        if (name.Length > 0)
            position = Prepared.DuckDBBindParameterIndex(statement, out var at, name) == DuckDBState.Success ? at : 0;
        if (position == 0 || position > Prepared.DuckDBParams(statement))
            return DuckDBType.Invalid;
        using var type = Prepared.DuckDBParamLogicalType(statement, position);
        return NativeMethods.LogicalType.DuckDBGetTypeId(type);
    }

    private static bool Rounds(DuckDBType type, object? value) => type switch
    {
        DuckDBType.TinyInt or DuckDBType.SmallInt or DuckDBType.Integer or DuckDBType.BigInt
            or DuckDBType.UnsignedTinyInt or DuckDBType.UnsignedSmallInt or DuckDBType.UnsignedInteger
            or DuckDBType.UnsignedBigInt => value is not DateTime,
        DuckDBType.Date or DuckDBType.Time or DuckDBType.TimestampS or DuckDBType.TimestampMs => value is DateTime,
        _ => false,
    };

    private static NotSupportedException Refuse(DuckDBParameter parameter, DuckDBType type) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Parameter ${parameter.ParameterName} is {parameter.Value}, but the SQL asks for {type} in its place."));

    private static List<string> Names(DuckDBPreparedStatement statement)
    {
        var names = new List<string>();
        for (var i = 1UL; i <= (ulong)Prepared.DuckDBParams(statement); i++)
        {
            var name = ParameterName(statement, i);
            names.Add(Marshal.PtrToStringUTF8(name) ?? "");
            NativeMethods.Helpers.DuckDBFree(name);
        }

        return names;
    }

    private IEnumerable<T> Each<T>(Func<DuckDBPreparedStatement, T> look)
    {
        for (var i = 0; i < _count; i++)
        {
            var state = Extracted.DuckDBPrepareExtractedStatement(_connection, _statements, i, out var statement);
            using (statement)
                yield return state == DuckDBState.Success
                    ? look(statement)
                    : throw WarehouseException.Of(Prepared.DuckDBPrepareError(statement));
        }
    }

    [LibraryImport("duckdb", EntryPoint = "duckdb_parameter_name")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint ParameterName(DuckDBPreparedStatement statement, ulong index);

    // The package does not have this call, and its enumeration of statement types is off by one behind PRAGMA.
    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial WarehouseStatementType Type(DuckDBPreparedStatement statement);
}
