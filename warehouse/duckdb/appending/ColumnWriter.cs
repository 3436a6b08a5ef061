using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>Hands the values of one column to the package in the one .NET type that its type asks for.</summary>
/// <remarks>
/// The package writes a value of another width as raw bytes, cuts decimals off and text at NUL, and takes dates for
/// timestamps. Each column type overrides what it can take without changing it; everything else is refused by name.
/// </remarks>
internal abstract class ColumnWriter(string name, string typeName)
{
    /// <summary>The column's name and type, for messages.</summary>
    public string Label { get; } = $"{name} ({typeName})";

    public virtual void Write(IDuckDBAppenderRow row, bool value) => throw Refuse("a boolean");

    public virtual void Write(IDuckDBAppenderRow row, long value) => throw Refuse("an integer");

    public virtual void Write(IDuckDBAppenderRow row, Int128 value) => throw Refuse("an integer");

    public virtual void Write(IDuckDBAppenderRow row, double value) => throw Refuse("a floating point number");

    public virtual void Write(IDuckDBAppenderRow row, decimal value) => throw Refuse("a decimal");

    public virtual void Write(IDuckDBAppenderRow row, DateOnly value) => throw Refuse("a date");

    public virtual void Write(IDuckDBAppenderRow row, DateTime value) => throw Refuse("a timestamp");

    public virtual void Write(IDuckDBAppenderRow row, Guid value) => throw Refuse("a UUID");

    public virtual void WriteText(IDuckDBAppenderRow row, ReadOnlySpan<char> value) => throw Refuse("text");

    public virtual void WriteBytes(IDuckDBAppenderRow row, byte[] value) => throw Refuse("bytes");

    /// <summary>The type of value has no place in the column.</summary>
    protected InvalidCastException Refuse(string what) => new($"Column {Label} cannot take {what}.");

    /// <summary>The type has, this value has not.</summary>
    protected OverflowException TooLarge(FormattableString why) =>
        new($"Column {Label}: {FormattableString.Invariant(why)}.");
}
