-- $listing_sha256: the files of this load, with their stamps. The same files again will have nothing to tell if every
-- document they gave is in force.
update dim_load
set listing_sha256 = $listing_sha256
where load_key = (select max(load_key) from dim_load)
    and not exists (
        select 1 from staging.stg_document
        where document_sha256 not in (select document_sha256 from staging.stg_known_document)
    );
