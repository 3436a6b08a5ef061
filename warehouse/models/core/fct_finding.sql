-- fct_finding: what contradicts itself or a rule, and where exactly?
-- Grain: one declaration version × rule × place.   Key: (declaration_key, finding_no).
-- Unit:  printed and expected are texts.   Additive as a count over current declarations.
insert into fct_finding by name
select
    stg_declaration_key.declaration_key,
    stg_finding.* exclude (staging_no)
from stg_finding
join stg_declaration_key using (staging_no)
order by stg_declaration_key.declaration_key, stg_finding.finding_no;
