using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>What a query worker is asked: one statement on one snapshot, and how its rows are to come back.</summary>
internal sealed record QueryRequest
{
    /// <summary>The path of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>One SELECT or EXPLAIN, as typed.</summary>
    public required string Sql { get; init; }

    /// <summary>As typed: <c>year=2022</c>.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>What it may ask for.</summary>
    public required QueryOptions Limits { get; init; }

    /// <summary>How the rows come back.</summary>
    public required AnswerForm Form { get; init; }

    /// <summary>For <see cref="AnswerForm.Csv"/>: for programs, texts as they are.</summary>
    public bool IsRaw { get; init; }

    /// <summary>For <see cref="AnswerForm.Page"/>: how many rows stand before it.</summary>
    public int Skip { get; init; }

    /// <summary>For <see cref="AnswerForm.Page"/>: how many it has at most.</summary>
    public int Take { get; init; }

    /// <summary>For <see cref="AnswerForm.Parquet"/>: an empty file to write, since DuckDB writes no pipe.</summary>
    public string Path { get; init; } = "";

    /// <summary>For <see cref="AnswerForm.Chart"/>: its kind and the format: <c>bar.svg</c>.</summary>
    public string Chart { get; init; } = "";

    /// <summary>For <see cref="AnswerForm.Chart"/>: its headline; null for one made of the columns' names.</summary>
    public string? Title { get; init; }

    /// <summary>As bytes.</summary>
    public void Pack(Packer packer)
    {
        packer.Text(Snapshot);
        packer.Text(Sql);
        packer.List(Parameters, packer.Text);
        packer.Int(Limits.Seconds);
        packer.Int(Limits.MemoryMegabytes);
        packer.Int(Limits.Rows);
        packer.Int((int)Form);
        packer.Flag(IsRaw);
        packer.Int(Skip);
        packer.Int(Take);
        packer.Text(Path);
        packer.Text(Chart);
        packer.Flag(Title is not null);
        if (Title is not null) packer.Text(Title);
    }

    /// <summary>From bytes.</summary>
    public static QueryRequest Unpack(Unpacker packed) => new()
    {
        Snapshot = packed.Text(),
        Sql = packed.Text(),
        Parameters = packed.List(packed.Text),
        Limits = new QueryOptions
        {
            Seconds = packed.Int(),
            MemoryMegabytes = packed.Int(),
            Rows = packed.Int(),
        },
        Form = packed.Word<AnswerForm>(),
        IsRaw = packed.Flag(),
        Skip = packed.Int(),
        Take = packed.Int(),
        Path = packed.Text(),
        Chart = packed.Text(),
        Title = packed.Flag() ? packed.Text() : null,
    };
}

/// <summary>How the rows of a query come back from its worker.</summary>
internal enum AnswerForm
{
    /// <summary>An aligned table for a terminal.</summary>
    Table,

    /// <summary>CSV as a file.</summary>
    Csv,

    /// <summary>CSV as text for the next program of a pipe.</summary>
    CsvText,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>Parquet, in <see cref="QueryRequest.Path"/>.</summary>
    Parquet,

    /// <summary>Some of the rows for a page, and how many there are.</summary>
    Page,

    /// <summary>A chart of them.</summary>
    Chart,
}
