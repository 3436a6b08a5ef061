-- dim_document: which files were submitted?
-- Grain: one file content (SHA-256) under its first name.   Key: document_key.
-- Unit:  byte_count in bytes.   Not additive.
-- meaning: 提交的文件
-- column document_key: 文件的键，-1 为未知；例 1
-- column document_sha256: 来源文件内容的 SHA-256，唯一认定一份文件；例 64 位十六进制数
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column byte_count: 文件大小；单位 字节；空值 没有文件（键为 -1）；例 20480
-- column load_key: 读入它的加载的键，见 dim_load；例 1
-- column source_name: 来源的名称，文件夹为空文字；空值 早期版本未记；例 submissions
-- column taken_back_load_key: 收回这份文件的撤销加载的键；空值 未被收回；例 2
-- column source_facts: 最近一次读取时来源所写的年度、部门等，JSON；空值 来源没有写；例 {"Year":2024}
insert into dim_document by name
with

documents as (
    select
        document_sha256,
        min(document_name) as document_name,
        min(byte_count) as byte_count,
        min(coalesce(source_name, '')) as source_name
    from staging.stg_document
    where outcome <> 'unchanged' and document_sha256 <> ''
    group by document_sha256
)

select
    (select greatest(max(document_key), 0) from dim_document)
        + row_number() over (order by document_name, document_sha256) as document_key,
    documents.document_sha256,
    documents.document_name,
    documents.byte_count,
    (select max(load_key) from dim_load) as load_key,
    documents.source_name
from documents
where documents.document_sha256 not in (select document_sha256 from dim_document);

-- What also lies in a folder stays in force whatever a database says of it.
update dim_document
set source_name = ''
from staging.stg_document
where stg_document.document_sha256 = dim_document.document_sha256
    and stg_document.source_name = ''
    and dim_document.source_name <> '';

-- With what its source told it was read last.
update dim_document
set source_facts = stg_document.source_facts
from staging.stg_document
where stg_document.document_sha256 = dim_document.document_sha256
    and stg_document.outcome in ('loaded', 'quarantined')
    and stg_document.source_facts is distinct from dim_document.source_facts;
