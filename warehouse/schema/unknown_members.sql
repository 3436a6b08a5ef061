-- The unknown member of every dimension (key -1), and the calendar. Written once, when the warehouse is new.
insert into dim_date
select
    cast(strftime(day, '%Y%m%d') as integer) as date_key,
    cast(day as date) as calendar_date,
    cast(year(day) as integer) as calendar_year,
    cast(month(day) as integer) as month_no,
    cast(quarter(day) as integer) as quarter_no
from generate_series(timestamp '1990-01-01', timestamp '2100-12-31', interval 1 day) as days(day)
where not exists (select 1 from dim_date);

insert into dim_date
select -1, null, null, null, null where not exists (select 1 from dim_date where date_key = -1);
insert into dim_department
select -1, '（未知）', -1 where not exists (select 1 from dim_department where department_key = -1);
insert into dim_implementing_unit
select -1, '（未填）', -1 where not exists (select 1 from dim_implementing_unit where implementing_unit_key = -1);
insert into dim_project
select -1, -1, '（未知）', null, timestamp '1990-01-01', null, true, -1, -1, 'target'
where not exists (select 1 from dim_project where project_key = -1);
insert into dim_indicator_category
select -1, '（未知）', '（未知）', null, 0, null, null
where not exists (select 1 from dim_indicator_category where category_key = -1);
insert into dim_indicator
select -1, '（未知）', -1 where not exists (select 1 from dim_indicator where indicator_key = -1);
insert into dim_measure_unit
select -1, '（无单位）', -1 where not exists (select 1 from dim_measure_unit where measure_unit_key = -1);
insert into dim_funding_line
select -1, 'unknown', 'unknown', -1, '未知' where not exists (select 1 from dim_funding_line where funding_line_key = -1);
insert into dim_document by name
select -1 as document_key, '' as document_sha256, '（未知）' as document_name, -1 as load_key
where not exists (select 1 from dim_document where document_key = -1);
insert into dim_load by name
select -1 as load_key, '（未知）' as load_id
where not exists (select 1 from dim_load where load_key = -1);
