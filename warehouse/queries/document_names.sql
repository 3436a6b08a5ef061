-- Which files do the declarations of a chart come from?   $department and $year may be NULL: all, and the latest.
select document_name
from mart_funding
where fiscal_year = coalesce(cast($year as integer), (select max(fiscal_year) from mart_funding))
    and ($department is null or department_name = $department)
group by document_name
order by document_name
