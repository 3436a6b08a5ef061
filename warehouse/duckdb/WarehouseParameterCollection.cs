using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>The parameters of a command; names are compared without case and without the dollar sign.</summary>
[SuppressMessage("Design", "CA1010:Collections should be generic", Justification = "ADO.NET's own shape.")]
public sealed class WarehouseParameterCollection : DbParameterCollection
{
    private readonly List<WarehouseParameter> _parameters = [];

    public override int Count => _parameters.Count;

    public override object SyncRoot => ((ICollection)_parameters).SyncRoot;

    public override int Add(object value)
    {
        _parameters.Add(Ours(value));
        return _parameters.Count - 1;
    }

    /// <summary>Adds a parameter under a name with or without <c>$</c>.</summary>
    public WarehouseParameter Add(string name, object? value)
    {
        var parameter = new WarehouseParameter(name, value);
        _parameters.Add(parameter);
        return parameter;
    }

    public override void AddRange(Array values)
    {
        foreach (var value in values)
            Add(value);
    }

    public override void Clear() => _parameters.Clear();

    public override bool Contains(object value) => IndexOf(value) >= 0;

    public override bool Contains(string value) => IndexOf(value) >= 0;

    public override void CopyTo(Array array, int index) => ((ICollection)_parameters).CopyTo(array, index);

    public override IEnumerator GetEnumerator() => _parameters.GetEnumerator();

    public override int IndexOf(object value) =>
        value is WarehouseParameter parameter ? _parameters.IndexOf(parameter) : -1;

    public override int IndexOf(string parameterName) => _parameters.FindIndex(
        p => string.Equals(p.ParameterName, parameterName.TrimStart('$'), StringComparison.OrdinalIgnoreCase));

    public override void Insert(int index, object value) => _parameters.Insert(index, Ours(value));

    public override void Remove(object value) => _parameters.Remove(Ours(value));

    public override void RemoveAt(int index) => _parameters.RemoveAt(index);

    public override void RemoveAt(string parameterName) => RemoveAt(Existing(parameterName));

    /// <summary>The parameter for a name in the SQL; <c>?</c> and <c>$1</c> also match by position.</summary>
    internal WarehouseParameter? Find(string name)
    {
        var index = IndexOf(name);
        if (index < 0 && int.TryParse(name, CultureInfo.InvariantCulture, out var position))
            index = position - 1;
        return index >= 0 && index < Count ? _parameters[index] : null;
    }

    protected override DbParameter GetParameter(int index) => _parameters[index];

    protected override DbParameter GetParameter(string parameterName) => _parameters[Existing(parameterName)];

    protected override void SetParameter(int index, DbParameter value) => _parameters[index] = Ours(value);

    protected override void SetParameter(string parameterName, DbParameter value) =>
        SetParameter(Existing(parameterName), value);

    private int Existing(string name) => IndexOf(name) is var index and >= 0
        ? index
        : throw new ArgumentOutOfRangeException(nameof(name), $"The command has no parameter ${name}.");

    private static WarehouseParameter Ours(object value) => value as WarehouseParameter
        ?? throw new ArgumentException($"{value?.GetType()} is not a WarehouseParameter.", nameof(value));
}
