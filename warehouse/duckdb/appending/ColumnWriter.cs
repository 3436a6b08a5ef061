using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>Writes the values of one column straight into the data chunk that is being filled.</summary>
/// <remarks>
/// Each column type overrides what it can take without changing it; everything else is refused by name.
/// </remarks>
internal abstract unsafe class ColumnWriter(string name, string typeName)
{
    private ulong* _validity;

    /// <summary>The column's name and type, for messages.</summary>
    public string Label { get; } = $"{name} ({typeName})";

    protected byte* Data { get; private set; }

    protected nint Vector { get; private set; }

    /// <summary>Has to be called again after each reset of the chunk, which may move its vectors.</summary>
    public void Attach(nint vector)
    {
        Vector = vector;
        Data = (byte*)VectorApi.Data(vector);
        _validity = (ulong*)VectorApi.Validity(vector);
    }

    public virtual void WriteNull(int row)
    {
        if (_validity == null)
        {
            VectorApi.EnsureValidity(Vector);
            _validity = (ulong*)VectorApi.Validity(Vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    public virtual void Write(int row, bool value) => throw Refuse("a boolean");

    public virtual void Write(int row, long value) => throw Refuse("an integer");

    public virtual void Write(int row, ulong value) => throw Refuse("an integer");

    public virtual void Write(int row, Int128 value) => throw Refuse("an integer");

    public virtual void Write(int row, double value) => throw Refuse("a floating point number");

    public virtual void Write(int row, decimal value) => throw Refuse("a decimal");

    public virtual void Write(int row, DateOnly value) => throw Refuse("a date");

    public virtual void Write(int row, DateTime value) => throw Refuse("a timestamp");

    public virtual void Write(int row, Guid value) => throw Refuse("a UUID");

    public virtual void WriteText(int row, ReadOnlySpan<char> value) => throw Refuse("text");

    public virtual void WriteUtf8(int row, ReadOnlySpan<byte> value) => throw Refuse("text");

    public virtual void WriteBytes(int row, ReadOnlySpan<byte> value) => throw Refuse("bytes");

    /// <summary>The type of value has no place in the column.</summary>
    protected InvalidCastException Refuse(string what) => new($"Column {Label} cannot take {what}.");

    /// <summary>The type has, this value has not.</summary>
    protected OverflowException TooLarge(FormattableString why, Exception? cause = null) =>
        new($"Column {Label}: {FormattableString.Invariant(why)}.", cause);
}
