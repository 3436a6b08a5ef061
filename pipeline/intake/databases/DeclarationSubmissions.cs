using System.Data.Common;
using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Submissions as structured rows: a declaration and its indicators, joined to one document each.</summary>
internal sealed class DeclarationSubmissions : Submissions
{
    private readonly DatabaseSourceOptions options;
    private readonly Dialect dialect;
    private readonly SourceTable indicators;
    private readonly string version;
    private readonly IReadOnlyList<DeclarationField> head;
    private readonly IReadOnlyList<DeclarationField> parts;

    public DeclarationSubmissions(DatabaseSourceOptions options, Dialect dialect)
        : base(TableOf(options.Declarations, dialect))
    {
        (this.options, this.dialect) = (options, dialect);
        indicators = TableOf(options.Indicators, dialect);
        version = VersionOf(options.Declarations, dialect);
        head = DeclarationField.Head(options.Declarations);
        parts = DeclarationField.Indicator(options.Indicators);
    }

    protected override string Page => "rows_page";

    public override async Task<(VersionType Version, Type Id)> PrepareAsync(
        DbConnection connection, CancellationToken cancel)
    {
        var names = options.Declarations;
        var types = await ColumnTypes.AskAsync(connection, dialect, Table,
            [names.Id, version, names.Status, .. head.Select(field => field.Column)], cancel);
        await ColumnTypes.AskAsync(connection, dialect, indicators,
            [options.Indicators.DeclarationId, options.Indicators.RowNo, .. parts.Select(part => part.Column)], cancel);
        return (types.Version(version), types.Id(names.Id));
    }

    public override string NameOf(SubmissionRow row) =>
        $"{options.Name}/{SubmissionName.Clean(row.Key)}{DeclarationDocument.Ending}";

    public override async Task<SubmissionContent> ReadAsync(
        DbConnection connection, SubmissionRow row, VersionType type, CancellationToken cancel)
    {
        var declaration = Table.Statement("declaration", Columns(head));
        var found = await RowsAsync(connection, declaration, row, type, head, cancel);
        if (found.Count > 1) return Refused(row, "有两份提交用了同一个编号，应各有各的编号");
        var rows = await RowsAsync(
            connection, indicators.Statement("indicators", Columns(parts)), row, type, parts, cancel);

        // Between the two queries somebody may have changed both; then the version is another one now.
        var isStill = await RowsAsync(connection, declaration, row, type, head, cancel);
        return found.Count == 0 || isStill.Count == 0
            ? new SubmissionContent.Gone()
            : new SubmissionContent.Whole(DeclarationDocument.Write(row.Key, options.MoneyUnit, found[0], rows));
    }

    private static async Task<List<List<KeyValuePair<string, string?>>>> RowsAsync(
        DbConnection connection, string statement, SubmissionRow row, VersionType type,
        IReadOnlyList<DeclarationField> fields, CancellationToken cancel)
    {
        var command = new CommandDefinition(statement, SubmissionKey.Of(row, type), cancellationToken: cancel);
        await using var reader = await connection.ExecuteReaderAsync(command);
        var rows = new List<List<KeyValuePair<string, string?>>>();
        while (await reader.ReadAsync(cancel)) rows.Add(ColumnText.RowOf(reader, fields));
        return rows;
    }

    private static IEnumerable<string> Columns(IReadOnlyList<DeclarationField> fields) =>
        fields.Select(field => field.Column);

    private static SubmissionContent.Refused Refused(SubmissionRow row, string reason) =>
        new(new Refusal(default, "提交编号", row.Key, reason, Verdict.Damaged));

    private static SourceTable TableOf(DeclarationTable names, Dialect dialect) =>
        new SourceTable(dialect, names.Table, names.Query)
            .With("id", names.Id).With("version", VersionOf(names, dialect)).With("status", names.Status);

    private static SourceTable TableOf(IndicatorTable names, Dialect dialect) =>
        new SourceTable(dialect, names.Table, names.Query)
            .With("declaration_id", names.DeclarationId).With("row_no", names.RowNo);

    private static string VersionOf(DeclarationTable names, Dialect dialect) =>
        names.Version is { Length: > 0 } own ? own : dialect.DefaultVersion;
}
