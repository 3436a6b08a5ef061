namespace PerfEtl.Pipeline.Declarations;

/// <summary>What kind of form was read, as <c>seeds/lookups/form_kinds.csv</c> lists them.</summary>
/// <param name="Name">For example <c>declaration</c>, <c>approval</c>, <c>self_assessment</c>.</param>
/// <param name="Facts">
/// <c>target</c> for what is planned, <c>assessment</c> for what became of it, <c>department</c> for the plan of a
/// whole department: never versions of each other.
/// </param>
internal sealed record FormKind(string Name, string Facts)
{
    /// <summary>A form of which nothing tells more.</summary>
    public static FormKind Target { get; } = new("target", "target");

    /// <summary>Whether the form says what became of a plan.</summary>
    public bool IsAssessment => Facts == "assessment";

    /// <summary>Whether the form is about a whole department and no single project.</summary>
    public bool IsOfDepartment => Facts == "department";
}
