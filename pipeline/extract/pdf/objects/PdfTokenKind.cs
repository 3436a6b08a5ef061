namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>What <see cref="PdfLexer.Next"/> found.</summary>
internal enum PdfTokenKind
{
    /// <summary>Nothing more.</summary>
    End,

    /// <summary><c>12</c>, <c>-.5</c>; see <see cref="PdfLexer.Number"/>.</summary>
    Number,

    /// <summary><c>/Type</c>; see <see cref="PdfLexer.Name"/>.</summary>
    Name,

    /// <summary><c>(text)</c>; see <see cref="PdfLexer.CopyString"/>.</summary>
    LiteralString,

    /// <summary><c>&lt;6587&gt;</c>; see <see cref="PdfLexer.CopyString"/>.</summary>
    HexString,

    /// <summary><c>[</c>.</summary>
    ArrayOpen,

    /// <summary><c>]</c>.</summary>
    ArrayClose,

    /// <summary><c>&lt;&lt;</c>.</summary>
    DictionaryOpen,

    /// <summary><c>&gt;&gt;</c>.</summary>
    DictionaryClose,

    /// <summary>A bare word: <c>Tj</c>, <c>obj</c>, <c>true</c>, also <c>{</c> and <c>}</c>.</summary>
    Keyword,
}
