namespace PerfEtl.Pipeline.Declarations;

/// <summary>What a document or a form is found to be before anything of it is loaded; only clean ones are.</summary>
internal enum Verdict
{
    /// <summary>Whole and legible.</summary>
    Clean,

    /// <summary>Something of the file is broken; what it shows may not be all it said.</summary>
    Damaged,

    /// <summary>A scan: pictures of pages without text, or with text that a machine guessed.</summary>
    NoTextLayer,

    /// <summary>Cannot be opened without a password.</summary>
    Password,

    /// <summary>Another kind of document, or no document at all.</summary>
    NotAForm,

    /// <summary>Beyond a limit of the settings.</summary>
    OverLimit,

    /// <summary>Ends the process that reads it, or keeps it busy for ever.</summary>
    ReaderDied,

    /// <summary>Shows glyphs of which its fonts do not tell the characters.</summary>
    Illegible,

    /// <summary>A form of which a field cannot be read without guessing.</summary>
    Unclear,
}
