-- fct_repair: which printed spelling was changed, and why?
-- Grain: one declaration version × one repaired cell.   Key: (declaration_key, repair_no).
-- Unit:  before_printed and after_repair are texts.   Additive as a count over current declarations.
--        No number differs from its print without a row here.
-- meaning: 申报表版本的各处更正
-- column declaration_key: 申报表版本的键；例 1
-- column repair_no: 这一版申报表的第几处更正；例 1
-- column repair_kind: 更正的种类；例 COMPARATOR_SPACING
-- column field: 所在的栏目；例 project.fiscal
-- column row_no: 指标表中的第几行；空值 不是关于某一行指标的；例 3
-- column before_printed: 更正前，照原表所印；例 > = 90%
-- column after_repair: 更正后，写法变而意思不变；例 >=90%
-- column reason: 为何更正；例 比较符号写法不一
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column column_no: 在第几列；空值 无法定位到列；例 4
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
insert into fct_repair by name
select
    stg_declaration_key.declaration_key,
    stg_repair.* exclude (staging_no)
from staging.stg_repair
join staging.stg_declaration_key using (staging_no)
order by stg_declaration_key.declaration_key, stg_repair.repair_no;
