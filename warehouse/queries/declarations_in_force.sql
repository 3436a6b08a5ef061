-- Which declarations are in force, and which documents say each?
select
    fct_declaration.fiscal_year as FiscalYear,
    dim_department.department_name as Department,
    dim_project.project_name as Project,
    coalesce(dim_project.form_facts, 'target') as Facts,
    dim_document.document_name as DocumentName
from fct_declaration
join dim_department using (department_key)
join dim_project using (project_key)
join bridge_declaration_document using (declaration_key)
join dim_document on dim_document.document_key = bridge_declaration_document.document_key
where fct_declaration.is_current
order by fiscal_year, department_name, project_name, document_name
