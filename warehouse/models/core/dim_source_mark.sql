-- dim_source_mark: how far has each source been read?
-- Grain: one source.   Key: source_name.
-- Unit:  the mark is the source's own.   Not additive.
-- meaning: 各来源读到了哪里
-- column source_name: 来源的名称，文件夹为空文字；空值 早期版本未记；例 submissions
-- column mark: 已读到哪里，由来源自定；例 2022-12-31T10:14:00Z
-- column load_key: 读入它的加载的键，见 dim_load；例 1
delete from dim_source_mark
where source_name in (select source_name from staging.stg_source_mark);

insert into dim_source_mark by name
select source_name, mark, (select max(load_key) from dim_load) as load_key
from staging.stg_source_mark;
