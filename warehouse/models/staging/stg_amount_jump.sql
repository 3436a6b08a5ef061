-- stg_amount_jump: which amounts of this load are exactly 10,000 times those of the year before or after, or a part?
-- Grain: one declaration of the load × funding line × neighbouring year.   Key: (declaration_key, line_code, other_year).
-- Unit:  _cny is 元.   Not additive. So different are 元 and 万元; hardly ever two budgets of one project.
create or replace view staging.stg_amount_jump as
with

amounts as (
    select
        fct_declaration.declaration_key,
        fct_declaration.load_key,
        fct_declaration.fiscal_year,
        dim_project.project_id,
        fct_funding.funding_line_key,
        fct_funding.amount_cny,
        fct_funding.amount_printed,
        fct_funding.label_printed,
        fct_funding.page_no,
        fct_funding.line_no,
        fct_funding.column_no,
        fct_funding.place
    from fct_funding
    join fct_declaration using (declaration_key)
    join dim_project using (project_key)
    where fct_declaration.is_current and fct_funding.amount_cny <> 0
)

select
    this_year.declaration_key,
    dim_funding_line.line_code,
    this_year.label_printed,
    this_year.amount_printed,
    this_year.amount_cny,
    this_year.page_no,
    this_year.line_no,
    this_year.column_no,
    this_year.place,
    other_year.fiscal_year as other_year,
    other_year.amount_cny as other_amount_cny,
    this_year.amount_cny = 10000 * cast(other_year.amount_cny as decimal(38, 2))
        or other_year.amount_cny = 10000 * cast(this_year.amount_cny as decimal(38, 2)) as is_jump
from amounts as this_year
join amounts as other_year
    on other_year.project_id = this_year.project_id
    and other_year.funding_line_key = this_year.funding_line_key
    and other_year.fiscal_year in (this_year.fiscal_year - 1, this_year.fiscal_year + 1)
join dim_funding_line on dim_funding_line.funding_line_key = this_year.funding_line_key
where this_year.load_key = (select max(load_key) from dim_load);
