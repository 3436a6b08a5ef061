-- stg_superseded: which forms of this load were left out because a later content of the same project and year is there?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  none.   Additive as a count. Filled by models/core/stg_superseded.sql.
create table if not exists staging.stg_superseded (
    staging_no           bigint not null,
    document_sha256      varchar not null,
    document_name        varchar not null,
    project_name         varchar not null,
    fiscal_year          integer not null,
    later_document_name  varchar not null
);
