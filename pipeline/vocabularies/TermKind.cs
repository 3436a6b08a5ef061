namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>What a printed label announces.</summary>
internal enum TermKind
{
    /// <summary>A field of the form's head, for example 项目名称; the code is the field's id.</summary>
    Field,

    /// <summary>A funding line, for example 其中：财政资金; the code is <c>scope.line</c>, or <c>inherit.line</c>.</summary>
    FundingLine,

    /// <summary>A head of the indicator table, for example 三级指标; the code is the column's role.</summary>
    Header,

    /// <summary>A level-1 label; the code is the taxonomy's word.</summary>
    Level1,

    /// <summary>A level-2 label; the code is the taxonomy's word.</summary>
    Level2,

    /// <summary>The label of a row below the indicators, for example 其他需要说明事项.</summary>
    Closing,

    /// <summary>A word about an indicator's number, for example 正向; the code is the role of its column.</summary>
    Sign,
}
