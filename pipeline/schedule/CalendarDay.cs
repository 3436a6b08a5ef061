namespace PerfEtl.Pipeline.Schedule;

/// <summary>A day that differs from the week.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind"><c>holiday</c> or <c>workday</c>.</param>
/// <param name="Name">What people call it: <c>国庆节</c>; may be empty.</param>
internal sealed record CalendarDay(DateOnly Date, string Kind, string Name);
