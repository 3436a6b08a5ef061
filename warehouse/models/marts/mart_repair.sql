-- mart_repair: where does what we store differ in spelling from what is printed, and why?
-- Grain: one current declaration × one repaired cell.   Key: (declaration, repair_no), not shown.
-- Unit:  before_printed and after_repair are texts.   Additive as a count.
create or replace view mart_repair as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_repair.repair_kind,
    fct_repair.field,
    fct_repair.row_no,
    fct_repair.before_printed,
    fct_repair.after_repair,
    fct_repair.reason,
    dim_document.document_name,
    fct_repair.page_no,
    fct_repair.line_no,
    dim_load.load_id
from fct_repair
join fct_declaration using (declaration_key)
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
where fct_declaration.is_current
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_repair.repair_no;
