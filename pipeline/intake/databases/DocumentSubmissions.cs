using System.Data;
using System.Data.Common;
using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Submissions with the submitted file in a column.</summary>
internal sealed class DocumentSubmissions(DatabaseSourceOptions options, Dialect dialect, SourceTable table)
    : Submissions(table)
{
    // A driver's time limit counts for each read: on a slow line a piece has to come in it, not a whole document.
    private const int Piece = 64 * 1024;

    private readonly string version = VersionOf(options, dialect);

    protected override string Page => "documents_page";

    /// <summary>The table with its columns named.</summary>
    public static DocumentSubmissions From(DatabaseSourceOptions options, Dialect dialect)
    {
        var names = options.Documents;
        return new DocumentSubmissions(options, dialect, new SourceTable(dialect, names.Table, names.Query)
            .With("id", names.Id).With("version", VersionOf(options, dialect)).With("status", names.Status)
            .With("name", names.DocumentName).With("document", names.Document)
            .WithAny("year", names.Year).WithAny("department", names.Department).WithAny("unit", names.Unit));
    }

    public override async Task<(VersionType Version, Type Id)> PrepareAsync(
        DbConnection connection, CancellationToken cancel)
    {
        var names = options.Documents;
        var types = await ColumnTypes.AskAsync(connection, dialect, Table,
            [names.Id, version, names.Status, names.DocumentName, names.Document,
                .. new[] { names.Year, names.Department, names.Unit }.Where(column => column.Length > 0)], cancel);
        types.Binary(names.Document);
        return (types.Version(version), types.Id(names.Id));
    }

    public override string NameOf(SubmissionRow row) =>
        $"{options.Name}/{SubmissionName.Clean(row.Key)}/{SubmissionName.Clean(row.Name ?? row.Key)}";

    public override async Task<SubmissionContent> ReadAsync(
        DbConnection connection, SubmissionRow row, VersionType type, CancellationToken cancel)
    {
        var command = new CommandDefinition(
            Table.Statement("document"), SubmissionKey.Of(row, type), cancellationToken: cancel);
        await using var reader = (DbDataReader)await connection.ExecuteReaderAsync(
            command, CommandBehavior.SequentialAccess);
        if (!await reader.ReadAsync(cancel)) return new SubmissionContent.Gone();
        if (await reader.IsDBNullAsync(0, cancel)) return Refused(row, "没有文档内容（该列为空）");
        var bytes = new byte[row.Length ?? 0];
        await using (var stream = reader.GetStream(0))
        {
            for (var read = 0; read < bytes.Length; read += Piece)
                await stream.ReadExactlyAsync(bytes.AsMemory(read, Math.Min(Piece, bytes.Length - read)), cancel);
            if (await stream.ReadAsync(new byte[1], cancel) > 0) return Refused(row, "文档内容比数据库报告的长度更长");
        }

        return await reader.ReadAsync(cancel)
            ? Refused(row, "有两份提交用了同一个编号，应各有各的编号")
            : new SubmissionContent.Whole(bytes);
    }

    private static SubmissionContent.Refused Refused(SubmissionRow row, string reason) =>
        new(new Refusal(default, "提交编号", row.Key, reason, Verdict.Damaged));

    private static string VersionOf(DatabaseSourceOptions options, Dialect dialect) =>
        options.Documents.Version is { Length: > 0 } own ? own : dialect.DefaultVersion;
}
