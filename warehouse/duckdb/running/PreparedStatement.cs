using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>One statement that DuckDB has parsed, bound and planned.</summary>
internal sealed class PreparedStatement(PreparedHandle handle) : IDisposable
{
    public WarehouseStatementType Type => StatementApi.StatementType(handle);

    /// <summary>Gives every parameter of the statement its value.</summary>
    /// <exception cref="WarehouseException">A parameter has no value; the message names it.</exception>
    public void Bind(WarehouseParameterCollection parameters)
    {
        var count = StatementApi.ParameterCount(handle);
        for (var index = 1UL; index <= count; index++)
        {
            var name = Utf8Text.Taken(StatementApi.ParameterName(handle, index)) ?? "";
            var parameter = parameters.Find(name) ?? throw new WarehouseException(
                $"The statement needs a value for ${name}, and the command has no such parameter.",
                WarehouseErrorType.ParameterNotResolved);
            using var value = ParameterValue.From(parameter);
            if (StatementApi.Bind(handle, index, value) != NativeState.Success)
                throw WarehouseException.From($"Binder Error: parameter ${name} cannot be bound.");
        }
    }

    /// <param name="streaming">Whether rows are computed as they are fetched rather than all at once.</param>
    /// <exception cref="WarehouseException">The statement failed.</exception>
    public ResultHandle Execute(bool streaming)
    {
        var result = new ResultHandle();
        var state = streaming
            ? StatementApi.ExecuteStreaming(handle, result)
            : StatementApi.Execute(handle, result);
        if (state == NativeState.Success)
            return result;
        using (result)
            throw new WarehouseException(
                Utf8Text.Borrowed(ResultApi.Error(result)) ?? "DuckDB gave no reason.", ResultApi.ErrorType(result));
    }

    public void Dispose() => handle.Dispose();
}
