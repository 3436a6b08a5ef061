using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Values;

namespace PerfEtl.Pipeline.Normalize.Head;

/// <summary>A money unit that a form prints for all its amounts, and the cell it stands in.</summary>
/// <param name="Unit">The unit; null for one that is no multiple of the yuan: 万美元.</param>
/// <param name="Cell">For example <c>金额单位：万元</c> above the title.</param>
internal sealed record UnitMention(MoneyUnit? Unit, Cell Cell);
