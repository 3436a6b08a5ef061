-- The next night looks at every file: what the last one staged is not kept over a change of the schema.
update dim_load
set listing_sha256 = null
where listing_sha256 is not null;
