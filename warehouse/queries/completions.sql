-- What did people add to forms, earlier words first; a load that was undone said nothing, unless its undo was undone.
with

undone as (
    select undo.undone_load_id as load_id
    from dim_load as undo
    where undo.undone_load_id is not null
        and undo.load_id not in (select undone_load_id from dim_load where undone_load_id is not null)
)

select
    fct_completion.document_sha256 as Sha256,
    fct_completion.form_no as FormNo,
    fct_completion.fiscal_year as Year,
    fct_completion.department_name as Department,
    fct_completion.project_name as Project,
    fct_completion.money_unit as Unit
from fct_completion
join dim_load using (load_key)
where dim_load.load_id not in (select load_id from undone)
order by fct_completion.load_key, fct_completion.form_no
