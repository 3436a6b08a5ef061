namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>
/// Says that a page shows a visitor of some departments nothing of others; without it such visitors are sent away.
/// </summary>
/// <remarks>
/// On a Razor page <c>@attribute [ForDepartments]</c>, on an address
/// <c>.WithMetadata(new ForDepartmentsAttribute())</c>. A new one is closed to them until somebody has thought of it.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ForDepartmentsAttribute : Attribute;
