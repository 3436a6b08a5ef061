namespace PerfEtl.Pipeline.Declarations;

/// <summary>What came of reading a printed text: a value, or why it cannot be read without guessing.</summary>
/// <remarks>Bad input is expected here, so it is a value and not an exception.</remarks>
internal abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>The text was read.</summary>
    public sealed record Read(T Value) : Reading<T>;

    /// <summary>The text cannot be read without guessing.</summary>
    /// <param name="Printed">The text as it stands in the form, for example <c>约30万</c>.</param>
    /// <param name="Reason">One Chinese clause that says what was expected, without the place.</param>
    public sealed record Unreadable(string Printed, string Reason) : Reading<T>;
}
