-- dim_source_mark: how far has each source been read?
-- Grain: one source.   Key: source_name.
-- Unit:  the mark is the source's own.   Not additive.
delete from dim_source_mark
where source_name in (select source_name from stg_source_mark);

insert into dim_source_mark by name
select source_name, mark, (select max(load_key) from dim_load) as load_key
from stg_source_mark;
