namespace PerfEtl.Tests.Properties;

/// <summary>What became of a damaged text, from good to bad.</summary>
internal enum DamageOutcome
{
    /// <summary>Every value is what the undamaged form says.</summary>
    Exact,

    /// <summary>A form was set aside whole, with a reason.</summary>
    Quarantined,

    /// <summary>A value differs, and a new finding, repair or inferred level points there.</summary>
    Reported,

    /// <summary>A value differs and nothing says so, but no reader of the damaged text alone could know.</summary>
    Unseen,

    /// <summary>A value differs and nothing says so, although a reader could see it: what must not be.</summary>
    Silent,
}
