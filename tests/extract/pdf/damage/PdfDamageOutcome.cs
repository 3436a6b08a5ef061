namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>What became of a damaged PDF, from good to bad.</summary>
internal enum PdfDamageOutcome
{
    /// <summary>Every form is read as the undamaged file prints it.</summary>
    Exact,

    /// <summary>The document or the form concerned was set aside with a reason.</summary>
    Refused,

    /// <summary>A form differs, but the damaged page shows exactly that: another program sees the same.</summary>
    AsPrinted,

    /// <summary>A form differs and is loaded, with a finding that the undamaged form does not have.</summary>
    Reported,

    /// <summary>A form looks whole and is wrong, and nothing says so: what must not be.</summary>
    Silent,
}
