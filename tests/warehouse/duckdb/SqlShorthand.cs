using System.Data.Common;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Shorthand for tests that are about ADO.NET itself and therefore do without Dapper.</summary>
internal static class SqlShorthand
{
    public static WarehouseCommand Command(
        this DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = (WarehouseCommand)connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static int Run(this DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    /// <summary>Reads the only value of a query through a typed getter.</summary>
    public static T Field<T>(this DbConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }
}
