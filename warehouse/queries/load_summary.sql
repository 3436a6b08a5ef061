-- What does the last load leave behind, read back from the warehouse?
select
    dim_load.load_id as LoadId,
    dim_load.undone_load_id as UndoneLoadId,
    dim_load.document_count as Documents,
    dim_load.new_count as New,
    dim_load.revised_count as Revised,
    dim_load.unchanged_count as Unchanged,
    coalesce(dim_load.returned_count, 0) as Returned,
    coalesce(dim_load.withdrawn_count, 0) as Withdrawn,
    coalesce(dim_load.restored_count, 0) as Restored,
    coalesce(dim_load.taken_back_count, 0) as TakenBack,
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
