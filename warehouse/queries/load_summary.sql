-- What does the last load leave behind, read back from the warehouse?
select
    dim_load.load_id as LoadId,
    dim_load.document_count as Documents,
    dim_load.new_count as New,
    dim_load.revised_count as Revised,
    dim_load.unchanged_count as Unchanged,
    dim_load.quarantined_count as Quarantined,
    (select count(*) from mart_funding) as Declarations,
    (select count(*) from mart_indicator) as Indicators,
    (select count(distinct department_name) from mart_funding) as Departments,
    (select sum(total_cny) from mart_funding) as TotalCny,
    (select sum(annual_request_cny) from mart_funding) as AnnualRequestCny,
    (select sum(fiscal_cny) from mart_funding) as FiscalCny,
    (select count(*) from mart_finding where severity = 'error') as Errors,
    (select count(*) from mart_finding where severity = 'warning') as Warnings,
    (select count(*) from mart_finding where severity = 'info') as Infos,
    (select count(*) from mart_repair) as Repairs
from dim_load
where dim_load.load_key = (select max(load_key) from dim_load)
