namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>What <c>Do</c> draws: a picture, a form, or nothing.</summary>
/// <param name="IsImage">A picture.</param>
/// <param name="IsOpaque">A picture without a mask: nothing is seen through it.</param>
/// <param name="Form">A form.</param>
internal readonly record struct XObject(bool IsImage, bool IsOpaque, FormXObject? Form);
