-- stg_candidate: which contents claim to be the declaration of one project and year in this load?
-- Grain: one form, staged or in force and delivered again, × one name it came under; only where contents differ.
-- Key:   (staging_no, declaration_key, document_name).
-- Unit:  modified_at is UTC.   Additive as a count of claims. Filled by models/core/stg_candidate.sql.
create table if not exists staging.stg_candidate (
    project_id       bigint not null,
    fiscal_year      integer not null,
    content_hash     varchar not null,
    staging_no       bigint,
    declaration_key  bigint,
    document_name    varchar not null,
    name_stage       integer,
    name_edition     integer,
    name_revision    integer,
    name_date        date,
    modified_at      timestamp
);
