-- fct_declaration_reread: which declarations does no document say any longer, since the one that did was read otherwise?
-- Grain: one declaration version.   Key: declaration_key.
-- Unit:  valid_to_at is UTC.   Additive as a count. The source's year or department was corrected: the same bytes are
--        another declaration now. What another document still says stays in force, and is that one's from here on.
update fct_declaration
set is_current = false,
    valid_to_at = (select started_at from staging.stg_load),
    closed_as = 'withdrawn',
    closed_load_key = (select max(load_key) from dim_load),
    closed_reason = '来源所写的年度、部门、项目或单位改了，同一份文件现在读作另一份申报表'
where declaration_key in (select declaration_key from staging.stg_outlived_link)
    and declaration_key not in (
        select declaration_key
        from bridge_declaration_document
        anti join staging.stg_outlived_link using (declaration_key, document_key, form_no)
    );

delete from bridge_declaration_document
where (declaration_key, document_key, form_no) in (
    select (declaration_key, document_key, form_no) from staging.stg_outlived_link
);
