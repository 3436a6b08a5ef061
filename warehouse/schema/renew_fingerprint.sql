-- $schema_sha256: the hash of all that has just been made.
create or replace table staging.schema_fingerprint as
select cast($schema_sha256 as varchar) as schema_sha256;
