-- Which load was the last, and which listing of files would it find as they are now in force?
select
    load_id as LoadId,
    listing_sha256 as ListingSha256
from dim_load
where load_key > 0
order by load_key desc
limit 1
