using System.Data;
using System.Numerics;
using Dapper;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>Gives Dapper whole numbers in types it does not know, which it would fill with 0.</summary>
internal sealed class WholeNumberHandler<T> : SqlMapper.TypeHandler<T>
    where T : struct, INumberBase<T>
{
    /// <summary>Once for the process, before the first query.</summary>
    public static void Register() => SqlMapper.AddTypeHandler(new WholeNumberHandler<T>());

    public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = value;

    // HUGEINT shows as a decimal.
    public override T Parse(object value) => value is decimal number && decimal.IsInteger(number)
        ? T.CreateChecked(number)
        : FieldConversion.To<T>(value);
}
