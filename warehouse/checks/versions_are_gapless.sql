-- Versions of a declaration count 1, 2, 3 …; exactly the last is current, and every older one is closed.
select department_key, project_name, fiscal_year
from fct_declaration
join dim_project using (project_key, department_key)
group by department_key, project_name, fiscal_year
having max(version_no) <> count(*)
    or count(*) filter (where fct_declaration.is_current) <> 1
    or count(*) filter (where not fct_declaration.is_current and fct_declaration.valid_to_at is null) > 0
