using System.Diagnostics;
using System.Text;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>Writes the rows of a query in the form that was asked for.</summary>
internal static class Answers
{
    /// <summary>Writes all of it.</summary>
    public static void Write(QueryRequest request, QueryRows rows, Stream target)
    {
        switch (request.Form)
        {
            case AnswerForm.Table: WriteTable(rows, target); break;
            case AnswerForm.Csv: CsvRows.WriteFile(rows, target, request.IsRaw); break;
            case AnswerForm.CsvText: CsvRows.WriteScreen(rows, target, request.IsRaw); break;
            case AnswerForm.Json: JsonRows.Write(rows, target); break;
            case AnswerForm.Xlsx: XlsxRows.Write(rows, target); break;
            case AnswerForm.Parquet: ParquetRows.Write(rows, request.Path); break;
            case AnswerForm.Page: PageRows.Write(rows, target, request.Skip, request.Take); break;
            case AnswerForm.Chart: ChartOfRows.Write(rows, target, request); break;
            default: throw new UnreachableException();
        }
    }

    private static void WriteTable(QueryRows rows, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
        AlignedTable.Write(rows, writer);
    }
}
