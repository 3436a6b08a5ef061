namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>What a reader must say of a document as a whole.</summary>
internal enum SampleVerdict
{
    /// <summary>Intact: every form is read exactly and nothing is noted as damaged.</summary>
    Clean,

    /// <summary>Broken: never clean, and what is read of its forms nevertheless is right.</summary>
    Damaged,

    /// <summary>Pictures of pages, without any text.</summary>
    NoText,

    /// <summary>Pictures of pages under invisible text, no rulings: refused, or its forms are right.</summary>
    HiddenText,

    /// <summary>
    /// Some of its letters stand for no character or for a wrong one, in poppler's reading too: refused, or at least
    /// not clean; its forms are the truth of what a person sees.
    /// </summary>
    WrongText,

    /// <summary>Opens only with a password.</summary>
    Password,

    /// <summary>An intact document that holds no declaration.</summary>
    NotAForm,

    /// <summary>No PDF at all, whatever its name says.</summary>
    NotAPdf,
}
