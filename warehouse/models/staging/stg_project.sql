-- stg_project: which project is each form of this load about, whatever it calls it?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  none.   Not additive. Filled by models/core/stg_project.sql before forms are compared.
create table if not exists staging.stg_project (
    staging_no  bigint not null,
    project_id  bigint not null
);
