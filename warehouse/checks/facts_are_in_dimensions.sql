-- Every key of a fact has its member. Only a whole department may have levels that no taxonomy has.
select 'fct_declaration.project_key' as reference, project_key as key_value
from fct_declaration anti join dim_project using (project_key)
union all
select 'fct_declaration.department_key', department_key
from fct_declaration anti join dim_department using (department_key)
union all
select 'fct_declaration.document_key', document_key
from fct_declaration anti join dim_document using (document_key)
union all
select 'fct_declaration.start_date_key', start_date_key
from fct_declaration anti join dim_date on dim_date.date_key = fct_declaration.start_date_key
union all
select 'fct_declaration.end_date_key', end_date_key
from fct_declaration anti join dim_date on dim_date.date_key = fct_declaration.end_date_key
union all
select 'fct_funding.declaration_key', declaration_key
from fct_funding anti join fct_declaration using (declaration_key)
union all
select 'fct_indicator_target.declaration_key', declaration_key
from fct_indicator_target anti join fct_declaration using (declaration_key)
union all
select 'fct_indicator_target.category_key', category_key
from fct_indicator_target
join fct_declaration using (declaration_key)
join dim_project using (project_key)
where category_key = -1 and dim_project.form_facts is distinct from 'department'
union all
select 'fct_department_task.declaration_key', declaration_key
from fct_department_task anti join fct_declaration using (declaration_key)
union all
select 'fct_finding.declaration_key', declaration_key
from fct_finding anti join fct_declaration using (declaration_key)
union all
select 'fct_repair.declaration_key', declaration_key
from fct_repair anti join fct_declaration using (declaration_key)
