namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>The names SQL has for types, from those of the package.</summary>
internal static class SqlTypeName
{
    /// <summary>For example <c>BIGINT</c> of <c>BigInt</c>.</summary>
    public static string Of(string package) => package switch
    {
        "UnsignedTinyInt" => "UTINYINT",
        "UnsignedSmallInt" => "USMALLINT",
        "UnsignedInteger" => "UINTEGER",
        "UnsignedBigInt" => "UBIGINT",
        "UnsignedHugeInt" => "UHUGEINT",
        "TimestampS" => "TIMESTAMP_S",
        "TimestampMs" => "TIMESTAMP_MS",
        "TimestampNs" => "TIMESTAMP_NS",
        "TimestampTz" => "TIMESTAMP WITH TIME ZONE",
        "TimeTz" => "TIME WITH TIME ZONE",
        _ => package.ToUpperInvariant(),
    };
}
