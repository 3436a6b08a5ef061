using System.Text;
using System.Text.Json;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Rows;

/// <summary>Bytes of a <c>.declaration.json</c> → its fields with their lines, or why it is none.</summary>
internal ref struct RowDocumentReader
{
    private static readonly HashSet<string> HeadKeys = new(StringComparer.Ordinal)
    {
        "id", "money_unit", "fiscal_year", "project_name", "project_category", "department", "implementing_unit",
        "start_date", "end_date", "project_total", "annual_total", "project_fiscal", "annual_appropriation",
        "annual_carried_over", "project_other", "annual_other", "goal_period", "overall_goal", "annual_goal",
    };

    private static readonly HashSet<string> IndicatorKeys = new(StringComparer.Ordinal)
    {
        "level1", "level2", "name", "comparator", "target", "unit",
    };

    private static readonly HashSet<string> MoneyUnits = new(StringComparer.Ordinal)
    {
        "元", "百元", "千元", "万元", "百万元", "千万元", "亿元",
    };

    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader json;
    private int counted;
    private int line = 1;

    private RowDocumentReader(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        json = new Utf8JsonReader(bytes);
    }

    /// <summary>The document; nothing in it is guessed or skipped.</summary>
    public static Reading<RowDocument> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new Reading<RowDocument>.Read(new RowDocumentReader(bytes).Document());
        }
        catch (InvalidOperationException)
        {
            return new Reading<RowDocument>.Unreadable("", "文本的编码不是 UTF-8");
        }
        catch (Exception malformed) when (malformed is JsonException or RowDocumentException)
        {
            var where = malformed is JsonException { LineNumber: { } number } ? $"第{number + 1}行" : "";
            var reason = malformed is RowDocumentException ? malformed.Message : "不是有效的 JSON，应为申报表数据";
            return new Reading<RowDocument>.Unreadable(where, reason);
        }
    }

    private RowDocument Document()
    {
        var fields = new Dictionary<string, RowValue>(StringComparer.Ordinal);
        List<IReadOnlyDictionary<string, RowValue>>? indicators = null;
        var indicatorsLine = 0;
        Expect(JsonTokenType.StartObject);
        while (Next() != JsonTokenType.EndObject)
        {
            if (json.ValueTextEquals("indicators"u8) && indicators is null)
                (indicatorsLine, indicators) = (Line(), Indicators());
            else Add(fields, HeadKeys);
        }

        if (json.Read()) throw Wrong("结尾之后还有内容");
        if (indicators is null) throw Wrong("没有“indicators”一栏");
        if (!fields.TryGetValue("money_unit", out var unit)) throw Wrong("没有“money_unit”一栏");
        // An unknown unit must not fall back to the one a kind of form usually has.
        if (!MoneyUnits.Contains(unit.Text ?? "")) throw Wrong($"金额单位“{unit.Text}”不认识，应为 元、千元、万元 等");
        return new RowDocument(fields, indicators, indicatorsLine);
    }

    private List<IReadOnlyDictionary<string, RowValue>> Indicators()
    {
        var indicators = new List<IReadOnlyDictionary<string, RowValue>>();
        Expect(JsonTokenType.StartArray);
        while (Next() != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartObject) throw Wrong("“indicators”里应为一条条指标");
            var indicator = new Dictionary<string, RowValue>(StringComparer.Ordinal);
            while (Next() != JsonTokenType.EndObject) Add(indicator, IndicatorKeys);
            indicators.Add(indicator);
        }

        return indicators;
    }

    private void Add(Dictionary<string, RowValue> fields, HashSet<string> known)
    {
        var key = json.GetString()!;
        if (!known.Contains(key)) throw Wrong($"不认识栏目“{key}”");
        var value = Next() switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            JsonTokenType.Null => null,
            _ => throw Wrong($"栏目“{key}”的值应为文本、数字或 null"),
        };
        if (!fields.TryAdd(key, new RowValue(value, Line()))) throw Wrong($"栏目“{key}”出现了两次");
    }

    private void Expect(JsonTokenType type)
    {
        if (Next() != type) throw Wrong("结构不是申报表数据");
    }

    private JsonTokenType Next() => json.Read() ? json.TokenType : throw Wrong("内容不完整");

    // Tokens come in order, so every line end is counted once.
    private int Line()
    {
        var at = (int)json.TokenStartIndex;
        line += bytes[counted..at].Count((byte)'\n');
        counted = at;
        return line;
    }

    private RowDocumentException Wrong(string reason) => new($"第{Line()}行：{reason}");
}

/// <summary>Leaves the reader of one document; never seen outside it. The message is one Chinese clause.</summary>
internal sealed class RowDocumentException(string clause) : Exception(clause);

/// <summary>A declaration from a database's rows, taken apart but not interpreted.</summary>
/// <param name="Fields">The fields of its head, by key; a value is null where the source's is.</param>
/// <param name="Indicators">Its indicators in order, each field by key.</param>
/// <param name="IndicatorsLine">The line on which they begin.</param>
internal sealed record RowDocument(
    IReadOnlyDictionary<string, RowValue> Fields,
    IReadOnlyList<IReadOnlyDictionary<string, RowValue>> Indicators,
    int IndicatorsLine);

/// <summary>A value and the line of the document it stands on, 1-based.</summary>
internal readonly record struct RowValue(string? Text, int Line);
