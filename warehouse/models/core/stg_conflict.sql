-- stg_conflict: which forms of this load contradict each other: same project and year, other content?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  none.   Additive as a count. Runs before anything compares versions.
--        None of them is loaded: which one holds would be a guess.
insert into stg_conflict
with

conflicts as (
    select stg_project.project_id, stg_declaration.fiscal_year
    from stg_declaration
    join stg_project using (staging_no)
    group by stg_project.project_id, stg_declaration.fiscal_year
    having count(distinct stg_declaration.content_hash) > 1
),

-- A file of this load that was not read again, because it is in force as it stands, contradicts all the same.
unread as (
    select dim_project.project_id, fct_declaration.fiscal_year, fct_declaration.content_hash
    from fct_declaration
    join bridge_declaration_document using (declaration_key)
    join dim_document on dim_document.document_key = bridge_declaration_document.document_key
    join stg_document using (document_sha256)
    join dim_project using (project_key)
    where stg_document.outcome = 'unchanged' and fct_declaration.is_current
)

select distinct stg_declaration.staging_no
from stg_declaration
join stg_project using (staging_no)
left join conflicts
    on conflicts.project_id = stg_project.project_id and conflicts.fiscal_year = stg_declaration.fiscal_year
left join unread
    on unread.project_id = stg_project.project_id and unread.fiscal_year = stg_declaration.fiscal_year
where conflicts.project_id is not null or unread.content_hash <> stg_declaration.content_hash;

insert into stg_quarantine by name
select
    stg_declaration.document_sha256,
    stg_declaration.document_name,
    stg_declaration.form_no,
    '项目名称' as field,
    stg_declaration.project_name as printed,
    '在同一次加载中有内容不同的另一份' as reason,
    format('{}第{}行第1列，项目名称：“{}”{}年度在同一次加载中有内容不同的另一份申报表，无法确定以哪一份为准，应只提交一份。',
        coalesce('第' || stg_declaration.page_no || '页', ''), coalesce(stg_declaration.line_no, 1), stg_declaration.project_name, stg_declaration.fiscal_year) as message,
    stg_declaration.page_no,
    stg_declaration.line_no,
    1 as column_no,
    'conflict' as verdict
from stg_declaration
join stg_conflict using (staging_no);

update stg_document
set outcome = 'quarantined'
where document_sha256 in (
    select stg_declaration.document_sha256 from stg_declaration join stg_conflict using (staging_no)
);

delete from stg_funding where staging_no in (select staging_no from stg_conflict);
delete from stg_indicator where staging_no in (select staging_no from stg_conflict);
delete from stg_finding where staging_no in (select staging_no from stg_conflict);
delete from stg_repair where staging_no in (select staging_no from stg_conflict);
delete from stg_check_result where staging_no in (select staging_no from stg_conflict);
delete from stg_declaration where staging_no in (select staging_no from stg_conflict);
