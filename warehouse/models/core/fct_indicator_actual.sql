-- fct_indicator_actual: what does each self-assessment say was reached, indicator by indicator?
-- Grain: one self-assessment version × one indicator row.   Key: (declaration_key, row_no), as in fct_indicator_target.
-- Unit:  actual_value is in actual_unit, NULL where the print is no single number; weight and score are as printed.
--        Not additive.
-- meaning: 自评表各指标的实际完成值，每条一行
-- column declaration_key: 申报表版本的键；例 1
-- column row_no: 表中的第几条指标；例 1
-- column actual_printed: 实际完成值，照原表所印；空值 原表未填；例 31公里
-- column actual_value: 实际完成值的数值；单位 同 actual_unit；空值 不是单个数值；例 31.000000
-- column actual_unit: 实际完成值的计量单位，照原表所印；空值 没有单位；例 公里
-- column weight_printed: 分值，照原表所印；空值 原表未填；例 20
-- column score_printed: 得分，照原表所印；空值 原表未填；例 18
-- column reason_printed: 偏差原因和改进措施，照原表所印；空值 原表未填；例 工期顺延
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column column_no: 在第几列；空值 无法定位到列；例 4
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
insert into fct_indicator_actual by name
select stg_declaration_key.declaration_key, stg_indicator_actual.* exclude (staging_no)
from staging.stg_indicator_actual
join staging.stg_declaration_key using (staging_no)
order by stg_declaration_key.declaration_key, stg_indicator_actual.row_no;
