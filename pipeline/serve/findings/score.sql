-- How many of the declarations of a year and department pass without an error?   Both may be NULL: all.
select
    count(*) as Declarations,
    count(*) filter (where error_count = 0) as WithoutErrors,
    count(*) filter (where error_count = 0 and warning_count = 0) as WithoutWarnings
from site_declaration
where ($year is null or fiscal_year = $year)
    and ($department is null or department_name = $department)
