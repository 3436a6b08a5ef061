namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>A column whose stored form has to be converted: decimals, dates, timestamps, UUIDs.</summary>
/// <param name="convert">From the stored form to <typeparamref name="T"/>.</param>
/// <param name="show">From <typeparamref name="T"/> to what <c>GetValue</c> returns; null when it is the same.</param>
/// <param name="clrType">What <paramref name="show"/> returns.</param>
internal sealed unsafe class ConvertingReader<TStored, T>(
    Func<TStored, T> convert, Func<T, object>? show = null, Type? clrType = null)
    : TypedReader<T>(clrType ?? typeof(T))
    where TStored : unmanaged
{
    public override T Read(long row) => convert(((TStored*)Data)[row]);

    public override object Value(long row) => show is null ? base.Value(row) : show(Read(row));
}
