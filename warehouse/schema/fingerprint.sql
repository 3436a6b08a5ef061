-- Which schema does this file have? One row, the hash of all that made it; none in a new file.
create table if not exists schema_fingerprint (
    schema_sha256 varchar not null
);
