-- What this load read and did not find unchanged is in the facts, to the cent and to the row.
with

wanted as (
    select
        count(distinct stg_declaration.staging_no) as declaration_count,
        (select coalesce(sum(amount_cny), 0) from staging.stg_funding join staging.stg_change using (staging_no)
            where stg_change.change <> 'unchanged') as amount_cny,
        (select count(*) from staging.stg_indicator join staging.stg_change using (staging_no)
            where stg_change.change <> 'unchanged') as indicator_count,
        (select count(*) from staging.stg_department_task join staging.stg_change using (staging_no)
            where stg_change.change <> 'unchanged') as task_count
    from staging.stg_declaration
    join staging.stg_change using (staging_no)
    where stg_change.change <> 'unchanged'
),

loaded as (
    select
        (select count(*) from fct_declaration where load_key = (select max(load_key) from dim_load)
            and opened_as is distinct from 'restored') as declaration_count,
        (select coalesce(sum(amount_cny), 0) from fct_funding join fct_declaration using (declaration_key)
            where load_key = (select max(load_key) from dim_load) and opened_as is distinct from 'restored') as amount_cny,
        (select count(*) from fct_indicator_target join fct_declaration using (declaration_key)
            where load_key = (select max(load_key) from dim_load) and opened_as is distinct from 'restored') as indicator_count,
        (select count(*) from fct_department_task join fct_declaration using (declaration_key)
            where load_key = (select max(load_key) from dim_load) and opened_as is distinct from 'restored') as task_count
)

select wanted.*, loaded.*
from wanted, loaded
where wanted.declaration_count <> loaded.declaration_count
    or wanted.amount_cny <> loaded.amount_cny
    or wanted.indicator_count <> loaded.indicator_count
    or wanted.task_count <> loaded.task_count
