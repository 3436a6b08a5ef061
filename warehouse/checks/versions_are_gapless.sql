-- Versions of a declaration count 1, 2, 3 …; the last alone is current unless it was withdrawn; older ones are closed.
select dim_project.project_id, fct_declaration.fiscal_year
from fct_declaration
join dim_project using (project_key)
group by dim_project.project_id, fct_declaration.fiscal_year
having max(version_no) <> count(*)
    or count(distinct version_no) <> count(*)
    or count(*) filter (where fct_declaration.is_current) > 1
    or arg_max(fct_declaration.is_current, version_no)
        = (arg_max(coalesce(closed_as, ''), version_no) in ('withdrawn', 'undone'))
    or count(*) filter (where not fct_declaration.is_current and fct_declaration.valid_to_at is null) > 0
