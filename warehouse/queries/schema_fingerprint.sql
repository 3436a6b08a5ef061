-- Which schema does this file have?
select schema_sha256
from schema_fingerprint
