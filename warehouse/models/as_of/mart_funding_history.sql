-- mart_funding_history: which versions of declarations were there, held fast for several questions?
-- Grain: one version.   Key: (declaration_key).
-- Unit:  元.   Additive over the projects of one moment.
drop table if exists temp.mart_funding_history;
create temp table mart_funding_history as
select *
from mart_funding_history;
