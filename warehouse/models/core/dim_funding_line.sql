-- dim_funding_line: which sources of money (资金来源) do forms print?
-- Grain: one funding line, scope first: project.fiscal, annual.carried_over.   Key: funding_line_key.
-- Unit:  none.   Not additive. SCD 1.
-- meaning: 资金来源
-- column funding_line_key: 资金来源的键，-1 为未知；例 1
-- column line_code: 资金来源的代码：范围.来源；例 project.fiscal
-- column funding_scope: 资金的范围：project 项目、midterm 中期（实施期）、annual 年度；例 project
-- column line_name: 资金来源的名称，取自词表；空值 较早的程序读入、此后没有再读到；例 财政资金
-- column load_key: 读入它的加载的键，见 dim_load；例 1
insert into dim_funding_line by name
with

lines as (
    select line_code, max(line_name) as line_name from staging.stg_funding group by line_code
)

select
    (select greatest(max(funding_line_key), 0) from dim_funding_line)
        + row_number() over (order by line_code) as funding_line_key,
    lines.line_code,
    split_part(lines.line_code, '.', 1) as funding_scope,
    lines.line_name,
    (select max(load_key) from dim_load) as load_key
from lines
where lines.line_code not in (select line_code from dim_funding_line);

-- A name that the lookups have changed since is changed here, too.
update dim_funding_line set line_name = named.line_name
from (select line_code, max(line_name) as line_name from staging.stg_funding group by line_code) as named
where named.line_code = dim_funding_line.line_code
    and named.line_name is distinct from dim_funding_line.line_name;
