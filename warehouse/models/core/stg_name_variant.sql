-- stg_name_variant: which names of this load differ from a known one only in width or blanks?
-- Grain: one form × one of its names.   Key: (staging_no, field).
-- Unit:  none.   Not additive. （一期） and (一期) are one project: the spelling known first is taken, with a repair.
--        A name that is known as printed stays, so nothing that is loaded already is torn apart.
insert into staging.stg_name_variant by name
with

known as (
    select 'department' as field, '' as owner, department_name as name, false as is_new, department_key as first_no
    from dim_department
    where department_key > 0
    union all
    select 'project_name', dim_department.department_name, dim_project.project_name, false, dim_project.project_key
    from dim_project
    join dim_department using (department_key)
    where dim_project.project_key > 0
),

printed as (
    select staging_no, 'department' as field, '' as owner, department_name as name from staging.stg_declaration
    union all
    select staging_no, 'project_name', department_name, project_name from staging.stg_declaration
),

spellings as (
    select field, owner, name, is_new, first_no from known
    union all
    select field, owner, name, true, min(staging_no) from printed group by field, owner, name
),

-- Every sign from ！ to ～ has a twin of half its width.
keyed as (
    select
        *,
        regexp_replace(translate(owner || '|' || name,
            '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～',
            '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~'),
            '[\s　]', '', 'g') as name_key
    from spellings
),

first_spelled as (
    select field, name_key, arg_min(name, first_no + if(is_new, 1000000000000, 0)) as known
    from keyed
    group by field, name_key
    having count(distinct name) > 1
)

select printed.staging_no, printed.field, printed.name as printed, first_spelled.known
from printed
join keyed on keyed.is_new and keyed.field = printed.field and keyed.owner = printed.owner and keyed.name = printed.name
join first_spelled on first_spelled.field = keyed.field and first_spelled.name_key = keyed.name_key
anti join known on known.field = printed.field and known.owner = printed.owner and known.name = printed.name
where first_spelled.known <> printed.name;

insert into staging.stg_repair by name
select
    variants.staging_no,
    coalesce(repairs.last_no, 0) + row_number() over (partition by variants.staging_no order by variants.field) as repair_no,
    'NAME_VARIANT' as repair_kind,
    variants.field,
    variants.printed as before_printed,
    variants.known as after_repair,
    '与已有的名称只有全角半角或空格不同，是同一个名称' as reason,
    stg_declaration.page_no,
    stg_declaration.line_no,
    stg_declaration.place
from staging.stg_name_variant as variants
join staging.stg_declaration using (staging_no)
left join (select staging_no, max(repair_no) as last_no from staging.stg_repair group by staging_no) as repairs using (staging_no);

update staging.stg_declaration
set department_name = stg_name_variant.known
from staging.stg_name_variant
where stg_name_variant.staging_no = stg_declaration.staging_no and stg_name_variant.field = 'department';

update staging.stg_declaration
set project_name = stg_name_variant.known
from staging.stg_name_variant
where stg_name_variant.staging_no = stg_declaration.staging_no and stg_name_variant.field = 'project_name';
