namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Where a wording must stand in an indicator's name to say something.</summary>
internal enum EvidencePosition
{
    /// <summary>At the end.</summary>
    Suffix,

    /// <summary>At the start.</summary>
    Prefix,

    /// <summary>Anywhere.</summary>
    Contains,

    /// <summary>The name starts with its own qualitative target: 提升服务能力 = 提升.</summary>
    Echo,
}
