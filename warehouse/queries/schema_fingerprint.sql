-- Which schema does this file have?
select schema_sha256
from staging.schema_fingerprint
