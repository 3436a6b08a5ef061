-- int_quarantine_case: what waits and waited in quarantine, with what to do about each?
--        In no words of one program: a page has a button where the command line says what to type.
-- Grain: one form, or file (form_no 0), × one place it came from × one period of waiting.   Key: case_key.
-- Unit:  none.   Not additive. waiting_id is equal for one content from several places.
create or replace view staging.int_quarantine_case as
select
    fct_quarantine_case.*,
    case document_sha256 when '' then source_name || ' ' || submission_id || ' ' || document_name else document_sha256 end
        as waiting_id,
    case verdict
        when 'damaged' then '请部门重新导出并提交；读得了的新文件到达后自动移出'
        when 'no_text_layer' then '这是扫描件，请部门提交原来的电子文件'
        when 'password' then '请去掉密码后重新提交'
        when 'not_a_form' then '若是申报表请按模板重新提交；若不是，请放弃'
        when 'over_limit' then '请拆成较小的文件重新提交，或请管理员调大设置 Limits'
        when 'reader_died' then '请部门用其他软件重新导出后提交；若因时间或内存不够，请管理员调大设置 Limits'
        when 'illegible' then '请部门换一种方式导出（例如由 Word 另存为 PDF）后重新提交'
        when 'conflict' then '请在文件名中标明“修订”后重新提交；或放弃不采用的，再重新读取其余的'
        else '请部门按原因改正后重新提交；不再需要的请放弃'
    end as next_step
from fct_quarantine_case;
