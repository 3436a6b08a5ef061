using PerfEtl.Tests.Reports.Monthly;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The kinds of data charts and reports are looked at with, all made from the seed.</summary>
internal static class ChartCases
{
    // No two amounts alike, as in life; the year before, with a few projects more and a few less.
    private const string Varied = """
        update fct_funding set amount_cny = round(amount_cny * (20 + declaration_key * 7919 % 97) / 60, 2)
        where declaration_key > 100000;
        """;

    private const string LastYear = """
        insert into fct_funding by name
        select fct_funding.* replace (
            declaration_key + 50000000 as declaration_key,
            round(amount_cny * (60 + declaration_key * 31 % 71) / 100, 2) as amount_cny)
        from fct_funding where declaration_key % 9 <> 4;
        insert into fct_declaration by name
        select fct_declaration.* replace (declaration_key + 50000000 as declaration_key, fiscal_year - 1 as fiscal_year)
        from fct_declaration where declaration_key % 9 <> 4;
        """;

    private const string Unfiled = "delete from fct_declaration where fiscal_year = 2022 and declaration_key % 11 = 5;";

    private const string Keep153 = """
        delete from fct_declaration where declaration_key in (
            select declaration_key from fct_declaration where fiscal_year = 2022
            order by declaration_key * 7919 % 1009, declaration_key limit 240 - 153);
        """;

    public static IReadOnlyList<(string Name, Func<CopiedWarehouse, CopiedWarehouse> Prepare)> All { get; } =
    [
        ("1 个项目", copy => copy.KeepForms(1)),
        ("20 个项目", copy => copy),
        ("20 个项目，有上年", copy => copy.Run(LastYear).Run(Unfiled)),
        ("12 个部门，153 个项目，有上年", copy => copy.AddDepartments(11).Run(Varied).Run(LastYear).Run(Keep153)),
        ("100 个部门，2,000 个项目", copy => copy.AddDepartments(99).Run(Varied)),
        ("缺金额、负数", copy => copy.Run("""
            update fct_funding set amount_cny = null where declaration_key % 3 = 0;
            update fct_funding set amount_cny = -amount_cny where declaration_key in (4, 11);
            """)),
        ("一项独大", copy => copy.Run(
            "update fct_funding set amount_cny = 987654321012.34 where declaration_key = 5;")),
        ("金额相同", copy => copy.Run("update fct_funding set amount_cny = 500000 where amount_cny is not null;")),
        ("没有问题", copy => copy.Run("delete from fct_finding;")),
        ("名称最长", copy => copy.Run("""
            update dim_project set project_name = repeat('关于进一步完善基层公共服务“一网通办”信息化平台（二期）建设与运维 ', 4)
            where project_key % 4 = 1;
            update dim_department set department_name = repeat('示范区党建引领基层治理工作委员会', 3) where department_key = 1;
            """)),
    ];
}
