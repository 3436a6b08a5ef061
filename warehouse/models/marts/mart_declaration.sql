-- mart_declaration: how was the structure of each form claimed, and what in it should a person look at?
-- Grain: one current declaration.   Key: (fiscal_year, department_name, project_name).
-- Unit:  _count is cells with text, but inferred_count is rows and doubt_count is places; NULL where a form was loaded
--        before they were counted. claimed_by is ruled (by lines), grid (by delimiters) or flow (by order alone).
--        Additive over declarations.
create or replace view mart_declaration as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_declaration.claimed_by,
    fct_declaration.cell_count,
    fct_declaration.head_cell_count,
    fct_declaration.label_cell_count,
    fct_declaration.name_cell_count,
    fct_declaration.target_cell_count,
    fct_declaration.side_cell_count,
    fct_declaration.furniture_cell_count,
    fct_declaration.unclaimed_cell_count,
    fct_declaration.inferred_count,
    fct_declaration.doubt_count,
    dim_document.document_name,
    fct_declaration.form_no,
    fct_declaration.page_no,
    fct_declaration.line_no,
    dim_load.load_id
from fct_declaration
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
where fct_declaration.is_current
order by fct_declaration.fiscal_year, fct_declaration.declaration_key;
