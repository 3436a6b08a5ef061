-- What the load brought in is in force no longer, and its documents are not read again.
update fct_declaration
set is_current = false,
    valid_to_at = (select started_at from staging.stg_load),
    closed_as = 'undone',
    closed_load_key = (select max(load_key) from dim_load)
where declaration_key in (select closed_key from staging.stg_undo_version where closed_key is not null);

-- Documents that an earlier undo took back are free again if that undo is itself taken back.
update dim_document
set taken_back_load_key = null
where taken_back_load_key = (
    select load_key from dim_load where load_id = (select undone_load_id from staging.stg_load)
);

update dim_document
set taken_back_load_key = (select max(load_key) from dim_load)
from bridge_declaration_document
join staging.stg_undo_version on stg_undo_version.closed_key = bridge_declaration_document.declaration_key
where bridge_declaration_document.document_key = dim_document.document_key
    and not exists (
        select 1
        from staging.stg_undo_version as restored
        join bridge_declaration_document as link on link.declaration_key = restored.restored_key
        where link.document_key = dim_document.document_key
    );
