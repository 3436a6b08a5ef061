using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>
/// STRUCT as a dictionary in the order of its members; a member without a name is called by its number.
/// </summary>
internal sealed class StructReader(IReadOnlyList<(string Name, VectorReader Reader)> members)
    : TypedReader<Dictionary<string, object?>>(typeof(Dictionary<string, object?>))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        for (var i = 0; i < members.Count; i++)
            members[i].Reader.Attach(VectorApi.StructChild(vector, (ulong)i));
    }

    public override Dictionary<string, object?> Read(long row) =>
        members.ToDictionary(member => member.Name, member => member.Reader.ValueOrNull(row));
}
