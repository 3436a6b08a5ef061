-- stg_conflict: which forms of this load contradict each other: same project and year, other content, and no order?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  none.   Additive as a count. Runs before anything compares versions.
--        None of them is loaded: which one holds would be a guess.
insert into staging.stg_conflict
select distinct staging_no
from staging.stg_candidate
where staging_no is not null;

insert into staging.stg_quarantine by name
select
    stg_declaration.document_sha256,
    stg_declaration.document_name,
    stg_declaration.form_no,
    '项目名称' as field,
    stg_declaration.project_name as printed,
    '在同一次加载中有内容不同的另一份“' || other_name || '”' as reason,
    format(
        '{}，项目名称：“{}”{}年度在同一次加载中有内容不同的另一份申报表“{}”{}，无法确定以哪一份为准。“{}”与“{}”不同：{}。'
            || '请只提交一份，或在文件名中标明“修订”，或运行 perfetl load 采用其中一份。',
        coalesce(stg_declaration.place, '第1行'), stg_declaration.project_name, stg_declaration.fiscal_year, other_name,
        case when is_in_force then '（现行有效）' else '' end, first_name, second_name, difference
    ) as message,
    stg_declaration.page_no,
    stg_declaration.line_no,
    1 as column_no,
    stg_declaration.place,
    'conflict' as verdict
from staging.stg_declaration
join staging.stg_conflict using (staging_no)
join staging.stg_candidate_difference using (staging_no);

update staging.stg_document
set outcome = 'quarantined'
where document_sha256 in (
    select stg_declaration.document_sha256 from staging.stg_declaration join staging.stg_conflict using (staging_no)
);

delete from staging.stg_funding
where staging_no in (select staging_no from staging.stg_conflict union all select staging_no from staging.stg_superseded);
delete from staging.stg_indicator
where staging_no in (select staging_no from staging.stg_conflict union all select staging_no from staging.stg_superseded);
delete from staging.stg_department_task
where staging_no in (select staging_no from staging.stg_conflict union all select staging_no from staging.stg_superseded);
delete from staging.stg_finding
where staging_no in (select staging_no from staging.stg_conflict union all select staging_no from staging.stg_superseded);
delete from staging.stg_repair
where staging_no in (select staging_no from staging.stg_conflict union all select staging_no from staging.stg_superseded);
delete from staging.stg_check_result
where staging_no in (select staging_no from staging.stg_conflict union all select staging_no from staging.stg_superseded);
delete from staging.stg_declaration
where staging_no in (select staging_no from staging.stg_conflict union all select staging_no from staging.stg_superseded);
