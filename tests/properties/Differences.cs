namespace PerfEtl.Tests.Properties;

/// <summary>Compares a form as read with the truth, field by field and row by row.</summary>
internal static class Differences
{
    public static IReadOnlyList<Difference> Between(FormFacts truth, FormFacts read) =>
        [.. InFields(truth, read), .. InRows(truth.Rows, read.Rows)];

    private static IEnumerable<Difference> InFields(FormFacts truth, FormFacts read) =>
        from field in truth.Fields.Keys.Union(read.Fields.Keys)
        let was = truth.Fields.GetValueOrDefault(field)
        let now = read.Fields.GetValueOrDefault(field)
        where was != now
        select new Difference(field, 0, was, now);

    private static IEnumerable<Difference> InRows(IReadOnlyList<RowFacts> truth, IReadOnlyList<RowFacts> read)
    {
        var wanted = truth.ToDictionary(row => row.Line);
        var found = read.ToLookup(row => row.Line);
        foreach (var row in truth.Where(row => !found.Contains(row.Line)))
        {
            yield return new Difference("row", row.Line, row.Name, null) { TruthRow = row };
        }

        foreach (var rows in found)
        {
            var known = wanted.GetValueOrDefault(rows.Key);
            foreach (var row in rows.Skip(known is null ? 0 : 1))
            {
                yield return new Difference("row", row.Line, null, row.Name) { ReadRow = row };
            }

            foreach (var difference in known is null ? [] : InRow(known, rows.First())) yield return difference;
        }

        var order = read.Select(row => row.Line).Where(wanted.ContainsKey).Distinct().ToList();
        if (!order.SequenceEqual(order.Order())) yield return new Difference("order", 0, null, string.Join(' ', order));
    }

    private static IEnumerable<Difference> InRow(RowFacts truth, RowFacts read)
    {
        (string Field, string Was, string Now)[] values =
        [
            ("level2", truth.Level, read.Level), ("name", truth.Name, read.Name), ("target", truth.Target, read.Target),
        ];
        return values.Where(value => value.Was != value.Now).Select(value =>
            new Difference(value.Field, truth.Line, value.Was, value.Now) { TruthRow = truth, ReadRow = read });
    }
}
