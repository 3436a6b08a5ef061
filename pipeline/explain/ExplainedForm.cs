using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Pipeline.Explain;

/// <summary>One form with everything that was made of it.</summary>
/// <param name="Cells">The form as extracted.</param>
/// <param name="Form">What was read, or why nothing was.</param>
/// <param name="Report">What the rules found; null for a refused form.</param>
internal sealed record ExplainedForm(ExtractedForm Cells, NormalizedForm Form, CheckReport? Report);
