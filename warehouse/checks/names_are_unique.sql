-- A department, unit, indicator, measure unit, funding line or file content is one member.
select 'dim_department' as relation, department_name as member from dim_department group by all having count(*) > 1
union all
select 'dim_implementing_unit', implementing_unit_name from dim_implementing_unit group by all having count(*) > 1
union all
select 'dim_indicator', indicator_name from dim_indicator group by all having count(*) > 1
union all
select 'dim_measure_unit', unit from dim_measure_unit group by all having count(*) > 1
union all
select 'dim_funding_line', line_code from dim_funding_line group by all having count(*) > 1
union all
select 'dim_document', document_sha256 from dim_document group by all having count(*) > 1
union all
select 'dim_load', load_id from dim_load group by all having count(*) > 1
