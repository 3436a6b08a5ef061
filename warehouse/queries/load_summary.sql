-- What does the last load leave behind, read back from the facts? They are what the marts say, at a tenth of the time.
with

declarations as (
    select
        count(*) as declarations,
        count(distinct department_key) as departments,
        count(*) filter (where doubt_count > 0) as doubtful
    from fct_declaration
    where is_current
),

indicators as (
    select count(*) as indicators
    from fct_indicator_target
    join fct_declaration using (declaration_key)
    where fct_declaration.is_current
),

findings as (
    select
        count(*) filter (where fct_finding.severity = 'error') as errors,
        count(*) filter (where fct_finding.severity = 'warning') as warnings,
        count(*) filter (where fct_finding.severity = 'info') as infos
    from fct_finding
    join fct_declaration using (declaration_key)
    where fct_declaration.is_current
),

repairs as (
    select count(*) as repairs
    from fct_repair
    join fct_declaration using (declaration_key)
    where fct_declaration.is_current
)

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
    dim_load.quarantined_count as Refused,
    (select count(*) from mart_quarantine) as Quarantined,
    (
        select count(distinct (waiting_id, form_no))
        from staging.int_quarantine_case
        where ended_load_key = dim_load.load_key
            and ended_as <> 'refused_again'
            and (waiting_id, form_no) not in (
                select (waiting_id, form_no) from staging.int_quarantine_case where ended_load_key is null
            )
    ) as Released,
    (
        select count(distinct (waiting_id, form_no))
        from staging.int_quarantine_case
        where opened_load_key = dim_load.load_key and reopened_key is not null and ended_load_key is null
    ) as Requarantined,
    declarations.declarations as Declarations,
    declarations.doubtful as DoubtfulForms,
    indicators.indicators as Indicators,
    declarations.departments as Departments,
    findings.errors as Errors,
    findings.warnings as Warnings,
    findings.infos as Infos,
    repairs.repairs as Repairs
from dim_load
cross join declarations
cross join indicators
cross join findings
cross join repairs
where dim_load.load_key = (select max(load_key) from dim_load)
