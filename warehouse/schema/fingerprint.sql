-- Which schema does this file have? One row, the hash of all that made it; none in a new file.
--        What a load stages, and the steps between facts and marts, stand apart from what people ask for.
create schema if not exists staging;

create table if not exists staging.schema_fingerprint (
    schema_sha256 varchar not null
);
