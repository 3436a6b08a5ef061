namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>What forms print of a project: the department and the name.</summary>
internal readonly record struct ProjectIdentity(string Department, string Name);
