namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>What <c>Do</c> draws: a picture, a form, or nothing.</summary>
internal readonly record struct XObject(bool IsImage, FormXObject? Form);
