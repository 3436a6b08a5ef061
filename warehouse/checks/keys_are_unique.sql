-- Every surrogate key is used once.
select 'dim_department' as relation, department_key as key_value from dim_department group by all having count(*) > 1
union all
select 'dim_implementing_unit', implementing_unit_key from dim_implementing_unit group by all having count(*) > 1
union all
select 'dim_project', project_key from dim_project group by all having count(*) > 1
union all
select 'dim_indicator_category', category_key from dim_indicator_category group by all having count(*) > 1
union all
select 'dim_indicator', indicator_key from dim_indicator group by all having count(*) > 1
union all
select 'dim_measure_unit', measure_unit_key from dim_measure_unit group by all having count(*) > 1
union all
select 'dim_funding_line', funding_line_key from dim_funding_line group by all having count(*) > 1
union all
select 'dim_document', document_key from dim_document group by all having count(*) > 1
union all
select 'dim_load', load_key from dim_load group by all having count(*) > 1
union all
select 'fct_declaration', declaration_key from fct_declaration group by all having count(*) > 1
union all
select 'bridge_declaration_document', declaration_key
from bridge_declaration_document
group by declaration_key, document_key, form_no
having count(*) > 1
