-- mart_indicator_mix: how many indicators of each level 2 does each project declare?
-- Grain: one current declaration × level 2 that occurs in it.   Key: (fiscal_year, department_name, project_name, level2).
-- Unit:  indicator_count counts rows.   Additive over projects of one year.
create or replace view mart_indicator_mix as
select
    fiscal_year,
    department_name,
    project_name,
    level1,
    level2,
    count(*) as indicator_count,
    count(*) filter (where target_kind = 'missing') as missing_target_count
from mart_indicator
group by fiscal_year, department_name, project_name, level1, level2
order by fiscal_year, department_name, project_name, min(row_no);
