-- dim_submission: what did each source last deliver under each of its ids?
-- Grain: one id of one source.   Key: (source_name, submission_id).
-- Unit:  byte_count in bytes, modified_at is UTC, both NULL where the file must be read again.   Not additive.
--        A document that was refused leaves the entry of the one before it.
-- meaning: 各来源最近提交了什么
-- column source_name: 来源的名称，文件夹为空文字；空值 早期版本未记；例 submissions
-- column submission_id: 在来源中的编号：文件夹为路径，数据库为行的键；例 42
-- column document_sha256: 最近提交的文件内容的 SHA-256；空值 须重新读取；例 64 位十六进制数
-- column byte_count: 文件大小；单位 字节；空值 须重新读取，或来源没有给出；例 20480
-- column modified_at: 来源中的修改时刻；单位 UTC，不带时区；空值 须重新读取；例 2022-12-31 10:14:00
-- column is_withdrawn: 来源是否已撤回；例 false
-- column source_facts: 来源所写的年度、部门等，JSON；空值 来源没有写；例 {"Year":2024}
-- column load_key: 读入它的加载的键，见 dim_load；例 1
delete from dim_submission
using staging.stg_submission
where dim_submission.source_name = stg_submission.source_name
    and dim_submission.submission_id = stg_submission.submission_id
    and not stg_submission.is_withdrawn
    and stg_submission.document_sha256 not in (select document_sha256 from staging.stg_quarantine);

update dim_submission
set is_withdrawn = true, load_key = (select max(load_key) from dim_load)
from staging.stg_submission
where stg_submission.source_name = dim_submission.source_name
    and stg_submission.submission_id = dim_submission.submission_id
    and stg_submission.is_withdrawn;

insert into dim_submission by name
select distinct on (source_name, submission_id)
    source_name,
    submission_id,
    document_sha256,
    byte_count,
    modified_at,
    is_withdrawn,
    source_facts,
    (select max(load_key) from dim_load) as load_key
from staging.stg_submission
where not is_withdrawn and document_sha256 not in (select document_sha256 from staging.stg_quarantine)
order by source_name, submission_id, submission_no desc;
