-- bridge_declaration_document: which documents say what a declaration version says?
-- Grain: one declaration version × one form of a document.   Key: (declaration_key, document_key, form_no).
-- Unit:  none.   Not additive.
-- meaning: 申报表版本与说出它的文件
-- column declaration_key: 申报表版本的键；例 1
-- column document_key: 文件的键，-1 为未知；例 1
-- column form_no: 文件中的第几份申报表；例 1
-- column load_key: 读入它的加载的键，见 dim_load；例 1
insert into bridge_declaration_document by name
with

-- A warehouse that began before this table has each version's own document only.
earlier as (
    select
        fct_declaration.declaration_key,
        fct_declaration.document_key,
        fct_declaration.form_no,
        fct_declaration.load_key
    from fct_declaration
    where not exists (select 1 from bridge_declaration_document)
),

-- Materialized, so that no cross product of versions and documents is planned: a new table has no statistics.
current_versions as materialized (
    select
        fct_declaration.declaration_key,
        fct_declaration.fiscal_year,
        fct_declaration.content_hash,
        dim_project.project_id
    from fct_declaration
    join dim_project using (project_key)
    where fct_declaration.is_current
),

forms as materialized (
    select
        stg_project.project_id,
        stg_declaration.fiscal_year,
        stg_declaration.content_hash,
        dim_document.document_key,
        stg_declaration.form_no
    from staging.stg_declaration
    join staging.stg_project using (staging_no)
    join dim_document using (document_sha256)
),

read_now as (
    select
        current_versions.declaration_key,
        forms.document_key,
        forms.form_no,
        (select max(load_key) from dim_load) as load_key
    from forms
    join current_versions using (project_id, fiscal_year, content_hash)
),

links as (
    select * from earlier
    union
    select * from read_now
)

select declaration_key, document_key, form_no, min(load_key) as load_key
from links
anti join bridge_declaration_document using (declaration_key, document_key, form_no)
group by declaration_key, document_key, form_no;
