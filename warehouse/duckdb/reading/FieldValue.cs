using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>One value of the row that the package's reader stands on.</summary>
internal static class FieldValue
{
    /// <summary>As <c>GetValue</c> gives it; <see cref="DBNull"/> for NULL.</summary>
    public static object Shown(ResultColumn column, DuckDBDataReader row, int ordinal) => row.IsDBNull(ordinal)
        ? DBNull.Value
        : Explained(column, (row, ordinal), static (column, place) => column.Show(place.row, place.ordinal));

    /// <summary>In the type asked for.</summary>
    /// <exception cref="InvalidCastException">The type cannot hold it, or it is NULL and the type has none.</exception>
    public static T As<T>(ResultColumn column, DuckDBDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
            return Null<T>(column);
        if (column.IsPlain && typeof(T) == column.ClrType)
            return row.GetFieldValue<T>(ordinal);
        return Explained(column, (row, ordinal), static (column, place) => typeof(T) == typeof(object)
            ? (T)column.Show(place.row, place.ordinal)
            : FieldConversion.To<T>(column.Exact(place.row, place.ordinal)));
    }

    /// <summary>Copies a part of a value; without a buffer only its length is asked for.</summary>
    public static long Part<T>(T[] value, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
            return value.Length;
        var start = Math.Min(offset, value.Length);
        var count = Math.Min(value.Length - start, length);
        Array.Copy(value, start, buffer, bufferOffset, count);
        return count;
    }

    private static T Explained<TPlace, T>(ResultColumn column, TPlace place, Func<ResultColumn, TPlace, T> read)
    {
        try
        {
            return read(column, place);
        }
        catch (Exception problem) when (FieldConversion.Explain(column, problem) is { } explained)
        {
            throw explained;
        }
    }

    private static T Null<T>(ResultColumn column)
    {
        if (DBNull.Value is T databaseNull)
            return databaseNull;
        return default(T) is null
            ? default!
            : throw new InvalidCastException($"Column '{column.Name}' is NULL, which is no {typeof(T).Name}.");
    }
}
