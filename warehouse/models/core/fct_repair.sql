-- fct_repair: which printed spelling was changed, and why?
-- Grain: one declaration version × one repaired cell.   Key: (declaration_key, repair_no).
-- Unit:  before_printed and after_repair are texts.   Additive as a count over current declarations.
--        No number differs from its print without a row here.
insert into fct_repair by name
select
    stg_declaration_key.declaration_key,
    stg_repair.* exclude (staging_no)
from stg_repair
join stg_declaration_key using (staging_no)
order by stg_declaration_key.declaration_key, stg_repair.repair_no;
