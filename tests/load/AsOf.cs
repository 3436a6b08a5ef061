using System.Globalization;

namespace PerfEtl.Tests.Load;

/// <summary>What was in force: as the marts say it now, and as the versions say it of an earlier time.</summary>
internal static class AsOf
{
    /// <summary>Every declaration in force, with each of its indicators: what the marts say now.</summary>
    public static IReadOnlyList<string> InForce(string file) => Rows.Of(file, """
        select fiscal_year, department_name, project_name, project_category, total_cny, annual_request_cny, row_no,
            indicator_name, target_printed, value_low, document_name
        from mart_funding join mart_indicator using (fiscal_year, department_name, project_name, document_name)
        order by all
        """);

    /// <summary>The same of an earlier time, from the versions alone.</summary>
    public static IReadOnlyList<string> InForce(string file, DateTime time) => Rows.Of(file, $"""
        select fiscal_year, department_name, project_name, fct_declaration.project_category,
            max(amount_cny) filter (where line_code = 'project.total') as total_cny,
            max(amount_cny) filter (where line_code = 'annual.total') as annual_request_cny,
            row_no, indicator_name, target_printed, value_low, document_name
        from fct_declaration
        join dim_department using (department_key)
        join dim_project using (project_key)
        join dim_document using (document_key)
        join fct_indicator_target using (declaration_key)
        join dim_indicator using (indicator_key)
        join fct_funding using (declaration_key)
        join dim_funding_line using (funding_line_key)
        where {Holds("fct_declaration", time)}
        group by all
        order by all
        """);

    /// <summary>What waits in quarantine now.</summary>
    public static IReadOnlyList<string> Waiting(string file) =>
        Rows.Of(file, "select document_name, document_sha256, form_no, since_at from mart_quarantine order by all");

    /// <summary>The same after an earlier load, from the periods of waiting alone.</summary>
    public static IReadOnlyList<string> Waiting(string file, string loadId) => Rows.Of(file, $"""
        select distinct document_name, document_sha256, form_no, since_at
        from mart_quarantine_history
        where load_id <= '{loadId}' and coalesce(ended_load_id > '{loadId}', true)
        order by all
        """);

    /// <summary>Every project in force with its name, department and category.</summary>
    public static IReadOnlyList<string> Projects(string file) => Projects(file, "dim_project.is_current");

    /// <summary>The same of an earlier time, from the periods alone.</summary>
    public static IReadOnlyList<string> Projects(string file, DateTime time) =>
        Projects(file, Holds("dim_project", time));

    /// <summary>What the declarations in force say, in few words.</summary>
    public static IReadOnlyList<string> InShort(string file) => Rows.Of(file, """
        select fiscal_year, project_name, project_category, total_cny, target_printed
        from mart_funding join mart_indicator using (fiscal_year, department_name, project_name)
        where row_no = 1
        """).Order(StringComparer.Ordinal).ToList();

    private static IReadOnlyList<string> Projects(string file, string when) => Rows.Of(file, $"""
        select project_id, department_name, project_name, project_category
        from dim_project join dim_department using (department_key)
        where project_key > 0 and {when}
        order by all
        """);

    private static string Holds(string table, DateTime time)
    {
        var moment = $"timestamp '{time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)}'";
        return $"{table}.valid_from_at <= {moment} and coalesce({table}.valid_to_at > {moment}, true)";
    }
}
